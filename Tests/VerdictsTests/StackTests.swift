import CourseModel
import Testing
import Verdicts

@Suite struct StackTests {
    private let names = ["S01.swift": "Lock.swift", "S02.swift": "My \"best\" file.swift"]

    private func stack(files: [String?]) -> Stack {
        Stack(
            process: 1,
            thread: 2,
            reason: .hang,
            frames: files.map { Frame(module: "player", offset: 1, file: $0, line: 3) }
        )
    }

    @Test(arguments: [
        ("S01.swift", "Lock.swift", true), ("./S01.swift", "Lock.swift", true),
        ("/a/Sources/S02.swift", "My \"best\" file.swift", true),
        ("Play.swift", "Play.swift", false),
        ("S03.swift", "S03.swift", false), ("", "", false),
    ])
    func callsFilesAsTheLearnerDoes(file: String, name: String, isLearners: Bool) throws {
        let frame = try #require(stack(files: [file]).namingFiles(names).frames.first)
        #expect(frame.file == name)
        #expect(frame.isLearners == isLearners)
        #expect(frame.line == 3)
    }

    @Test func findsTheInnermostCallThatTheLearnerWrote() {
        let named = stack(files: [nil, "Play.swift", "S02.swift", "S01.swift"]).namingFiles(names)
        #expect(named.learnersFrame?.file == "My \"best\" file.swift")
        #expect(stack(files: ["Play.swift"]).namingFiles(names).learnersFrame == nil)
    }

    @Test func namesFilesInEveryStackOfAStatus() {
        let (raw, named) = (
            stack(files: ["S01.swift"]), stack(files: ["S01.swift"]).namingFiles(names)
        )
        #expect(
            TestStatus.timedOut(stacks: [raw, raw]).namingFiles(names)
                == .timedOut(stacks: [named, named])
        )
        #expect(
            TestStatus.crashed(signal: 4, stacks: [raw]).namingFiles(names)
                == .crashed(signal: 4, stacks: [named])
        )
        #expect(TestStatus.passed.namingFiles(names) == .passed)
    }
}

@Suite struct EvidenceTests {
    @Test func showsThePlayThatHasNoOutcomeAndTheHighestPeaks() {
        let plays = [
            PlayRecord(scenario: "A", standardOutput: "a", peakMemoryBytes: 9, peakProcesses: 1),
            PlayRecord(
                scenario: "B",
                failure: .timedOut,
                standardError: "b",
                outputBytes: .init(standardOutput: 1, standardError: 2),
                peakMemoryBytes: 5
            ), PlayRecord(scenario: "C", standardOutput: "c", peakProcesses: 4),
        ]
        #expect(
            TestEvidence(of: plays, seconds: 0.5)
                == TestEvidence(
                    seconds: 0.5,
                    standardError: "b",
                    outputBytes: 3,
                    peakMemoryBytes: 9,
                    peakProcesses: 4
                )
        )
    }

    @Test func showsTheLastPlayThatWroteAnythingIfAllHaveOutcomes() {
        let plays = [
            PlayRecord(scenario: "A", standardOutput: "a"),
            PlayRecord(scenario: "B", standardOutput: "b"), PlayRecord(scenario: "C"),
        ]
        #expect(TestEvidence(of: plays, seconds: nil).standardOutput == "b")
    }

    @Test func countsOutputThatNoNumberHolds() {
        let bytes = PlayRecord.OutputBytes(standardOutput: .max, standardError: 1)
        let play = PlayRecord(scenario: "A", standardOutput: "a", outputBytes: bytes)
        #expect(TestEvidence(of: [play], seconds: nil).outputBytes == .max)
    }
}
