/// The code of a new exercise: a function that adds numbers, in place of the author's own.
struct StandIn {
    let slug: String
    let module: String

    /// What learners see, by path below the exercise's folder.
    var visibleFiles: [String: String] {
        [
            "Sources/\(module).swift": learners(comment: "", body: "// TODO: Add them.\n    0"),
            "Demo/main.swift": demo,
            "Tests/\(module)Tests.swift": visibleTests,
        ]
    }

    /// What learners do not see, by path below the hidden half's folder.
    var hiddenFiles: [String: String] {
        let file = "\(module).swift"
        let loop = "var sum = 0\n    for number in numbers { sum += number }\n    return sum"
        let mutant = """
            // Misconception: the last index is the count.
            // Rejected by: \(module)Tests/addsEveryNumber(), \
            \(module)XCTests/testAddsNegativeNumbers


            """
        return [
            "Scenarios.swift": scenarios,
            "Play.swift": play,
            "\(module)Tests.swift": swiftTestingSuite,
            "\(module)XCTests.swift": xcTestSuite,
            "Starter/\(file)": learners(comment: "", body: "// TODO: Add them.\n    0"),
            "Solutions/reference/\(file)": learners(comment: "", body: "numbers.reduce(0, +)"),
            "Solutions/loop/\(file)": learners(comment: "", body: loop),
            "Mutants/skips-the-last/\(file)": learners(
                comment: mutant,
                body: "numbers.dropLast().reduce(0, +)"
            ),
        ]
    }

    /// The learner's module in one of its versions.
    private func learners(comment: String, body: String) -> String {
        """
        \(comment)/// Adds numbers.
        ///
        /// - Parameter numbers: What to add.
        /// - Returns: The sum; 0 without numbers.
        public func total(of numbers: [Int]) -> Int {
            \(body)
        }

        """
    }

    private var demo: String {
        """
        // swift run \(slug): adds the numbers from 1 to 10.
        import \(module)

        let numbers = Array(1...10)
        print("total(of: \\(numbers)) = \\(total(of: numbers))")

        """
    }

    // A test that forks belongs into XCTest, so the file says so before one is written.
    private var visibleTests: String {
        imports([module, "Testing"]) + """

            // Tests that fork belong into a class of XCTest.
            struct \(module)Tests {
                @Test func addsThreeNumbers() {
                    #expect(total(of: [1, 2, 3]) == 6)
                }
            }

            """
    }

    private var scenarios: String {
        """
        import PlayWire

        /// Some numbers are added.
        struct Adding: Scenario {
            var numbers: [Int]

            struct Outcome: Codable, Hashable, Sendable {
                var total: Int
            }
        }

        """
    }

    private var play: String {
        imports([module, "Stage"], internally: module) + """

            @testable import \(module)Scenarios

            @main
            struct Player {
                static func main() { Stage.open(for: [Adding.self]) }
            }

            extension Adding: Playable {
                func play(on stage: Stage) throws -> Outcome {
                    Outcome(total: \(module).total(of: numbers))
                }
            }

            """
    }

    private var swiftTestingSuite: String {
        """
        import Referee
        import Testing

        @testable import \(module)Scenarios

        struct \(module)Tests {
            @Test func addsEveryNumber() async throws {
                let numbers = (0..<5).map { _ in Int.drawn(in: 1...99) }
                let total = try await play(Adding(numbers: numbers)).total
                let sum = numbers.reduce(0, +)
                #expect(
                    total == sum,
                    \"""
                    \\(said(
                        en: "The sum of \\(numbers) is \\(sum), not \\(total).",
                        zh: "\\(numbers) 的总和是 \\(sum)，而不是 \\(total)。"
                    ))
                    \"""
                )
            }
        }

        """
    }

    private var xcTestSuite: String {
        """
        import Referee
        import XCTest

        @testable import \(module)Scenarios

        final class \(module)XCTests: XCTestCase {
            func testAddsNegativeNumbers() async throws {
                let numbers = (0..<3).map { _ in Int.drawn(in: -99 ... -1) }
                let total = try await play(Adding(numbers: numbers)).total
                let sum = numbers.reduce(0, +)
                XCTAssertEqual(
                    total,
                    sum,
                    said(
                        en: "The sum of \\(numbers) is \\(sum), not \\(total).",
                        zh: "\\(numbers) 的总和是 \\(sum)，而不是 \\(total)。"
                    )
                )
            }
        }

        """
    }

    /// Imports in the order that the formatter wants.
    private func imports(_ names: [String], internally hidden: String? = nil) -> String {
        names.sorted().map { ($0 == hidden ? "internal " : "") + "import \($0)\n" }.joined()
    }
}
