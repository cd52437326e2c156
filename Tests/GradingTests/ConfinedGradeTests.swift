import CourseModel
import Foundation
import Grading
import Sandbox
import Testing
import Verdicts

/// A right solution whose `double` first does something.
private func solution(doing lines: String, importing module: String = "Glibc") -> String {
    """
    import \(module)
    public func double(_ n: Int) -> Int {
        \(lines)
        return n * 2
    }
    public func triple(_ n: Int) -> Int { n * 3 }
    public func half(_ n: Int) throws -> Int { n / 2 }
    public func quarter(_ n: Int) -> Int { n / 4 }

    """
}

@Suite(.serialized) struct ConfinedGradeTests {
    private let files = FileManager.default

    @Test(arguments: [
        "course/Tests/Hidden/arithmetic/Play.swift", "course/Tests/Hidden/arithmetic", "work",
        "cache/suites",
    ])
    func showsAPlayNothingOfTheGrader(path: String) async throws {
        let classroom = try Classroom(hasOwnCache: true)
        let place = "\(classroom.folder)/\(path)"
        let verdict = try await classroom.verdict(
            on: solution(doing: "if access(\"\(place)\", F_OK) == 0 { return -1 }")
        )
        #expect(verdict.isFull)
        #expect(files.fileExists(atPath: place))
    }

    @Test func letsNothingOfAPlayReachTheNext() async throws {
        let classroom = try Classroom()
        let marking = solution(
            doing: """
                for path in ["/tmp/mark", "/dev/shm/mark"] {
                        if open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600) < 0 { return -1 }
                    }
                """
        )
        // A play that found the mark of an earlier one would fail.
        for _ in 1...2 {
            let verdict = try await classroom.verdict(on: marking)
            guard case .leaked(let left) = verdict.items.first?.tests.first?.status else {
                Issue.record("\(verdict)")
                return
            }
            #expect(left.files == ["/tmp/mark"])
            #expect(left.sharedMemory == ["/mark"])
        }
        #expect(!files.fileExists(atPath: "/tmp/mark"))
    }

    @Test func holdsAPlayToTheMemoryOfTheExercise() async throws {
        let classroom = try Classroom()
        let greedy = solution(
            doing: """
                for _ in 0..<40 {
                        guard let piece = malloc(8 << 20) else { return -1 }
                        memset(piece, 1, 8 << 20)
                    }
                """
        )
        let small = Classroom.exercise(limits: .init(wallSeconds: 20, memoryMebibytes: 128))
        let verdict = try await classroom.verdict(on: greedy, of: small)
        #expect(verdict.points == 3)
        #expect(try await classroom.verdict(on: greedy).isFull)
    }

    @Test func holdsAPlayToTheProcessesOfTheExercise() async throws {
        let classroom = try Classroom()
        let many = solution(
            doing: """
                var children: [pid_t] = []
                    for _ in 0..<30 {
                        let child = fork()
                        if child == 0 { pause(); _exit(0) }
                        if child > 0 { children.append(child) }
                    }
                    for child in children { kill(child, SIGKILL); waitpid(child, nil, 0) }
                    if children.count < 30 { return -1 }
                """
        )
        let small = Classroom.exercise(limits: .init(wallSeconds: 20, processes: 20))
        let verdict = try await classroom.verdict(on: many, of: small)
        #expect(verdict.points == 3)
        #expect(try await classroom.verdict(on: many).isFull)
    }
}

/// What a confined compiler does with precompiled modules.
@Suite(.serialized) struct WarmModulesTests {
    /// Does something to each kept module, after a grade that made them.
    private func verdict(
        after change: (_ module: String) throws -> Void
    ) async throws -> ExerciseVerdict {
        let classroom = try Classroom(hasOwnCache: true)
        let text = solution(doing: "", importing: "Foundation")
        #expect(try await classroom.verdict(on: text).isFull)
        let modules = classroom.files(below: "cache").filter { $0.hasSuffix(".pcm") }
        #expect(modules.count > 3)
        for module in modules { try change(module) }
        return try await classroom.verdict(on: text)
    }

    @Test func compilesWithoutThem() async throws {
        #expect(try await verdict { try FileManager.default.removeItem(atPath: $0) }.isFull)
    }

    @Test func compilesWithDamagedOnes() async throws {
        let verdict = try await verdict {
            try Data("damaged".utf8).write(to: URL(filePath: $0))
        }
        #expect(verdict.isFull)
    }

    @Test func compilesWithOnesFromAnotherTime() async throws {
        let verdict = try await verdict {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
                ofItemAtPath: $0
            )
        }
        #expect(verdict.isFull)
    }
}

/// Files that a compiler cannot get done with.
@Suite(.serialized) struct CompileLimitTests {
    private func verdict(
        on text: String,
        _ change: (inout SandboxLimits) -> Void
    ) async throws -> ExerciseVerdict {
        var limits = SandboxLimits.compiling
        change(&limits)
        let classroom = try Classroom(compileLimits: limits)
        // With the limits of all, so that the modules are there.
        #expect(try await Classroom().verdict(on: solution(doing: "")).isFull)
        let verdict = try await classroom.verdict(on: text)
        #expect(verdict.points == 0)
        #expect(classroom.filesLeft == [])
        return verdict
    }

    private func nested(_ depth: Int) -> String {
        "let a = " + String(repeating: "[", count: depth) + "1"
            + String(repeating: "]", count: depth) + "\n"
    }

    @Test func tellsThatATypeCheckerTookTooLong() async throws {
        let verdict = try await verdict(on: nested(40)) { $0.wallTime = .seconds(3) }
        #expect(verdict.state == .compileLimit(.time))
    }

    @Test(
        .enabled("only a control group tells of memory that ran out") {
            let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
            // Where nothing can be confined, it is run, and fails.
            return (try? ConfinementMeans(searching: path).controlGroups.limitMemory) ?? true
        }
    )
    func tellsThatTheCompilerNeededTooMuchMemory() async throws {
        // As many as the intake takes in lines of its liking.
        let line = String(repeating: "\"key\": [1, 2], ", count: 100)
        let list = String(repeating: line + "\n", count: 150)
        let verdict = try await verdict(on: "let all = [\n\(list)]\n") {
            $0.memoryBytes = 96 << 20
            $0.processorTime = .seconds(60)
            $0.wallTime = .seconds(60)
        }
        #expect(verdict.state == .compileLimit(.memory))
    }

    @Test func tellsThatTheObjectIsTooLarge() async throws {
        let verdict = try await verdict(on: solution(doing: "")) { $0.fileBytes = 1000 }
        #expect(verdict.state == .compileLimit(.fileSize))
    }
}
