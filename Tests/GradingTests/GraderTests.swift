import Auditing
import CourseModel
import Diagnostics
import Foundation
import Grading
import Testing
import Verdicts

/// A right solution in which one function was exchanged.
private func solution(replacing name: String? = nil, with body: String = "") -> String {
    let bodies = [
        ("double", "public func double(_ n: Int) -> Int { n * 2 }"),
        ("triple", "public func triple(_ n: Int) -> Int { n * 3 }"),
        ("half", "public func half(_ n: Int) throws -> Int { n / 2 }"),
        ("quarter", "public func quarter(_ n: Int) -> Int { n / 4 }"),
    ]
    let lines = bodies.map { $0.0 == name ? body : $0.1 }
    return "import Glibc\n" + lines.joined(separator: "\n") + "\n"
}

/// A submission that goes wrong in one function, and what its test says.
struct Mishap: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let function: String
    let body: String
    let status: TestStatus
}

private let mishaps = [
    Mishap(
        testDescription: "calls exit(0) in triple",
        function: "triple",
        body: "public func triple(_ n: Int) -> Int { exit(0) }",
        status: .exitedEarly(code: 0)
    ),
    Mishap(
        testDescription: "crashes in half",
        function: "half",
        body: "public func half(_ n: Int) throws -> Int { [Int]()[n] }",
        status: .crashed(signal: 4)
    ),
    Mishap(
        testDescription: "hangs in quarter",
        function: "quarter",
        body: "public func quarter(_ n: Int) -> Int { while true { pause() } }",
        status: .timedOut()
    ),
    Mishap(
        testDescription: "leaves a process that hides in a session of its own",
        function: "double",
        body: """
            public func double(_ n: Int) -> Int {
                if fork() == 0 { setsid(); while true { pause() } }
                return n * 2
            }
            """,
        status: .leaked(Leftovers(processes: 1))
    ),
    Mishap(
        testDescription: "throws in half",
        function: "half",
        body: """
            struct Odd: Error {}
            public func half(_ n: Int) throws -> Int { throw Odd() }
            """,
        status: .failed([Message(en: "It threw: Odd()", zh: "抛出了错误：Odd()")])
    ),
    Mishap(
        testDescription: "lets a child return from double",
        function: "double",
        body:
            "public func double(_ n: Int) -> Int { fork() == 0 ? n * 2 : (waitpid(-1, nil, 0) > 0 ? n * 2 : 0) }",
        status: .failed([
            Message(
                en: "A child process came back from your function and ran on in its parent's code.",
                zh: "子进程从你的函数返回，继续执行了父进程的代码。"
            )
        ])
    ),
]

extension TestStatus {
    /// The status without the stacks, which depend on the machine's libraries.
    fileprivate var placeless: TestStatus {
        switch self {
        case .crashed(let signal, _): .crashed(signal: signal)
        case .timedOut: .timedOut()
        default: self
        }
    }
}

@Suite(.serialized) final class GraderTests {
    private let classroom: Classroom
    private let doubles = TestName(rawValue: "ArithmeticTests/doubles()")

    init() throws {
        classroom = try Classroom()
    }

    @Test func givesFullPointsToARightSolution() async throws {
        let verdict = try await classroom.verdict(on: solution())
        #expect(verdict.state == .graded)
        #expect(verdict.points == 4)
        #expect(verdict.isFull)
    }

    @Test func gradesWithAPlayAndScenariosInFolders() async throws {
        let classroom = try Classroom()
        let hidden = URL(filePath: classroom.folder)
            .appending(path: "course/Tests/Hidden/arithmetic")
        for part in ["Play", "Scenarios"] {
            let folder = hidden.appending(path: part)
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: false
            )
            try FileManager.default.moveItem(
                at: hidden.appending(path: "\(part).swift"),
                to: folder.appending(path: "Calls.swift")
            )
        }
        // Beside the other, so that neither is the module's only file.
        try Data("let nothing = 0\n".utf8).write(to: hidden.appending(path: "Play/More.swift"))
        let verdict = try await classroom.verdict(on: solution())
        #expect(verdict.isFull)
    }

    @Test func tellsWhatAWrongSolutionDid() async throws {
        let wrong = solution(
            replacing: "double",
            with: "public func double(_ n: Int) -> Int { 7 }"
        )
        let test = try #require(try await classroom.verdict(on: wrong).items.first?.tests.first)
        guard case .failed(let messages, _) = test.status else {
            Issue.record("\(test.status)")
            return
        }
        #expect(messages.count == 1)
        #expect(messages.first?.en.hasSuffix(" gave 7.") == true)
        #expect(messages.first?.zh.hasSuffix(" 得到 7。") == true)
    }

    @Test func drawsTheSameInputsFromTheSameSeed() async throws {
        let wrong = solution(
            replacing: "double",
            with: "public func double(_ n: Int) -> Int { -n }"
        )
        let verdicts = try await [
            classroom.verdict(on: wrong, seed: 1), classroom.verdict(on: wrong, seed: 1),
            classroom.verdict(on: wrong, seed: 2),
        ]
        let statuses = verdicts.map { $0.items.flatMap(\.tests).map(\.status) }
        #expect(statuses[0] == statuses[1])
        #expect(statuses[0] != statuses[2])
        #expect(verdicts.map(\.seed) == [1, 1, 2])
    }

    @Test func runsWhatWasCompiledOnceAsOftenAsItIsAsked() async throws {
        let chosen = TestName(rawValue: "ArithmeticTests/triples()")
        let submission = Submission(
            files: [SourceFile(name: "Arithmetic.swift", text: solution())]
        )
        let runs = try await classroom.grader.preparing(
            submission,
            of: Classroom.exercise
        ) { prepared in
            var runs = [try await classroom.grader.run(prepared, seed: 1)]
            for _ in 1...2 {
                runs.append(try await classroom.grader.run(prepared, tests: [chosen], seed: 2))
            }
            return runs
        }
        #expect(runs.map(\.points) == [4, 1, 1])
        #expect(runs.map(\.seed) == [1, 2, 2])
        #expect(classroom.filesLeft == [])
    }

    @Test(arguments: mishaps)
    func costsAMishapItsOwnTestOnly(mishap: Mishap) async throws {
        let text = solution(replacing: mishap.function, with: mishap.body)
        let verdict = try await classroom.verdict(on: text)
        let statuses = Dictionary(
            uniqueKeysWithValues: verdict.items.map { ($0.id, $0.tests.map(\.status.placeless)) }
        )
        var expected: [String: [TestStatus]] = [
            "double": [.passed], "triple": [.passed], "half": [.passed], "quarter": [.passed],
        ]
        expected[mishap.function] = [mishap.status]
        #expect(statuses == expected)
        #expect(verdict.points == 3)
        #expect(classroom.processesLeft == [])
        #expect(classroom.filesLeft == [])
    }

    @Test func runsAloneWhatStandsBehindATestThatTakesAllTheTime() async throws {
        // Its play may take ten seconds; the referee that it shares with another test may not.
        let hanging = solution(
            replacing: "double",
            with: "public func double(_ n: Int) -> Int { while true { pause() } }"
        )
        let verdict = try await classroom.verdict(
            on: hanging,
            of: Classroom.exercise(limits: Exercise.Limits(wallSeconds: 7))
        )
        #expect(
            // The play and the referee end at about the same time; only the former leaves stacks.
            verdict.items.flatMap(\.tests).map(\.status.placeless)
                == [.timedOut(stacks: []), .passed, .passed, .passed]
        )
    }

    @Test func beginsWithAnEmptyCacheInTwoGradersAtOnce() async throws {
        let first = try Classroom(hasOwnCache: true)
        let second = try Classroom(cacheOf: first)
        async let one = first.verdict(on: solution())
        async let two = second.verdict(on: solution())
        #expect(try await [one.points, two.points] == [4, 4])
    }

    @Test func runsNothingThatBuildsOnWhatDoesNotHold() async throws {
        let verdict = try await classroom.verdict(
            // Never right by chance, whatever the seed.
            on: solution(
                replacing: "half",
                with: "public func half(_ n: Int) throws -> Int { -1 }"
            ),
            of: Classroom.exercise(quarterRequires: ["half"])
        )
        let quarter = try #require(verdict.items.last?.tests.first)
        let text = Message(en: "It can half.", zh: "It can half.")
        #expect(quarter.status == .notReached(because: RequiredItem(id: "half", text: text)))
        #expect(quarter.evidence == nil)
        #expect(verdict.points == 2)
    }

    @Test func runsWhatBuildsOnWhatHolds() async throws {
        let verdict = try await classroom.verdict(
            on: solution(),
            of: Classroom.exercise(quarterRequires: ["half", "double"])
        )
        #expect(verdict.isFull)
    }

    @Test func judgesTheNamedTestsOfAMutantWhateverTheyBuildOn() async throws {
        let text = solution(
            replacing: "quarter",
            with: """
                // Rejected by: ArithmeticXCTests/testQuarters
                public func quarter(_ n: Int) -> Int { -1 }
                """
        )
        .replacing("n / 2", with: "7")
        let exercise = Classroom.exercise(quarterRequires: ["half"])
        let mutant = try classroom.mutant("wrong", of: exercise, text)
        #expect(try await classroom.grader.faults(of: mutant, in: exercise) == [])
    }

    @Test func endsWithTheFirstTestThatRejectsWhereThatIsEnough() async throws {
        let hanging = "public func half(_ n: Int) throws -> Int { while true { pause() } }"
        let text = solution(replacing: "half", with: hanging).replacing("n * 2", with: "7")
        let verdict = try await classroom.grader.grade(
            Submission(files: [SourceFile(name: "Arithmetic.swift", text: text)]),
            // More than anybody waits for the test that hangs.
            of: Classroom.exercise(limits: .init(wallSeconds: 36_000)),
            untilRejected: true
        )
        let tests = verdict.items.flatMap(\.tests)
        #expect(tests.filter(\.status.isRejection).map(\.name) == [doubles])
    }

    @Test func tellsHowLongATestTookAndWhatItPrinted() async throws {
        let body = """
            public func double(_ n: Int) -> Int { print("double it"); write(2, "oh", 2); return 7 }
            """
        let verdict = try await classroom.verdict(on: solution(replacing: "double", with: body))
        let evidence = try #require(verdict.items.first?.tests.first?.evidence)
        #expect(evidence.standardOutput == "double it\n")
        #expect(evidence.standardError == "oh")
        #expect(try #require(evidence.seconds) > 0)
    }

    @Test func namesTheLineWhereTheCodeCrashed() async throws {
        let verdict = try await classroom.verdict(
            on: solution(
                replacing: "half",
                with: "public func half(_ n: Int) throws -> Int {\n    [Int]()[n]\n}"
            )
        )
        let status = verdict.items.first { $0.id == "half" }?.tests.first?.status
        guard case .crashed(_, let stacks) = status else {
            Issue.record("It is no crash: \(String(describing: status))")
            return
        }
        let frame = stacks.compactMap(\.learnersFrame).first
        #expect(frame?.file == "Arithmetic.swift")
        #expect(frame?.line == 5)
    }

    @Test func namesWhatWasLeftBehind() async throws {
        let body = """
            public func double(_ n: Int) -> Int {
                _ = open("/dev/null", O_RDONLY)
                close(shm_open("/left", O_CREAT | O_RDWR, 0o600))
                return n * 2
            }
            """
        let verdict = try await classroom.verdict(on: solution(replacing: "double", with: body))
        let status = verdict.items.first { $0.id == "double" }?.tests.first?.status
        #expect(
            status == .leaked(Leftovers(descriptors: ["/dev/null"], sharedMemory: ["/left"]))
        )
    }

    @Test func showsTheCompilersWordsAboutTheLearnersFile() async throws {
        let verdict = try await classroom.verdict(on: "public func double(_ n: Int) -> Int { m }\n")
        guard case .doesNotCompile(let output) = verdict.state else {
            Issue.record("\(verdict.state)")
            return
        }
        #expect(output.hasPrefix("Arithmetic.swift:1:39: error: cannot find 'm' in scope"))
        #expect(verdict.points == 0)
    }

    @Test func tellsADifferentInterfaceFromACompileError() async throws {
        let text = solution(
            replacing: "quarter",
            with: "public func fourth(_ n: Int) -> Int { n / 4 }"
        )
        let verdict = try await classroom.verdict(on: text)
        #expect(
            verdict.state
                == .apiDiffers([
                    Message(
                        en: "`quarter(_:)` is missing, or not public",
                        zh: "缺少 `quarter(_:)`，或者它不是 public"
                    ),
                    Message(
                        en: "`fourth(_:)` must not be public: the exercise does not know it",
                        zh: "`fourth(_:)` 不能是 public：练习中没有它"
                    ),
                ])
        )
    }

    @Test func callsTheStarterNotBegun() async throws {
        #expect(try await classroom.verdict(on: "// TODO\n").state == .notBegun)
    }
}
