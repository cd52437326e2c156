import CourseModel

/// A small exercise to try a grader with: twice a number, while something is attempted.
enum EscapeExercise {
    static let exercise = Exercise(
        slug: "escape",
        module: "Escape",
        lesson: "",
        difficulty: .easy,
        // The attempt to take memory and processes must not take this machine's.
        limits: Exercise.Limits(wallSeconds: 20, memoryMebibytes: 256, processes: 24),
        rubric: EscapeAttempt.allCases.map { attempt in
            RubricItem(
                id: attempt.rawValue,
                points: 1,
                text: LocalizedText([:]),
                tests: [TestName(rawValue: "EscapeTests/\(attempt.rawValue)()")]
            )
        },
        texts: [:],
        folder: "exercises/00-doctor/escape",
        starter: []
    )

    /// The files of its hidden half by their names.
    static let hiddenFiles = [
        "Scenarios.swift": """
        import PlayWire

        struct Attempt: Scenario {
            var number: Int
            var index: Int

            struct Outcome: Codable, Hashable {
                var result: Int
            }
        }

        """,
        "Play.swift": """
        internal import Escape
        import Stage

        @testable import EscapeScenarios

        @main
        struct Player {
            static func main() { Stage.open(for: [Attempt.self]) }
        }

        extension Attempt: Playable {
            func play(on stage: Stage) throws -> Outcome {
                Outcome(result: Escape.double(number, attempting: index))
            }
        }

        """,
        "EscapeTests.swift": """
        import Referee
        import Testing

        @testable import EscapeScenarios

        @Suite struct EscapeTests {
        \(tests)

            private func judge(_ index: Int) async throws {
                let number = Int.drawn(in: 1...1000)
                let outcome = try await play(Attempt(number: number, index: index))
                #expect(outcome.result == 2 * number)
            }
        }

        """,
        "EscapeXCTests.swift": "import XCTest\n",
        "Solutions/reference/Escape.swift": reference,
    ]

    private static let tests = EscapeAttempt.allCases.enumerated().map { index, attempt in
        "    @Test func \(attempt.rawValue)() async throws { try await judge(\(index)) }"
    }
    .joined(separator: "\n")

    /// A right solution.
    static let reference = """
        public func double(_ number: Int, attempting index: Int) -> Int { 2 * number }

        """

    /// A wrong solution.
    static let wrong = """
        public func double(_ number: Int, attempting index: Int) -> Int { -number }

        """

    /// A solution that is right only where its attempt works.
    ///
    /// - Parameter root: A folder of the grader's.
    /// - Returns: Swift.
    static func escapes(from root: String) -> String {
        let functions = EscapeAttempt.allCases.map { attempt in
            "private func \(attempt.rawValue)() -> Bool {\n\(attempt.body(from: root))\n}\n"
        }
        let cases = EscapeAttempt.allCases.enumerated().map { index, attempt in
            "    case \(index): hasWorked = \(attempt.rawValue)()\n"
        }
        return """
            import Glibc

            public func double(_ number: Int, attempting index: Int) -> Int {
                let hasWorked: Bool
                switch index {
            \(cases.joined())    default: hasWorked = false
                }
                return hasWorked ? 2 * number : -number
            }

            \(functions.joined(separator: "\n"))
            """
    }
}
