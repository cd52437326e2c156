import Auditing
import CourseModel
import Diagnostics
import Foundation
import TerminalText
import Testing
import Verdicts

@Suite struct MutationReportTests {
    private static let source = """
        func count() {
            lock()
            total += 1
            unlock()
        }

        """
    private static let solution = [
        SourceFile(name: "Counter.swift", text: source), SourceFile(name: "Other.swift", text: ""),
    ]

    private static func mutant(_ kind: String, dropping text: String) throws -> GeneratedMutant {
        let place = try #require(source.range(of: text)).lowerBound
        let mutation = SourceMutation(
            kind: kind,
            offset: source.utf8.distance(from: source.startIndex, to: place),
            length: text.utf8.count,
            replacement: ""
        )
        return try #require(GeneratedMutant(mutation, of: solution[0], in: solution))
    }

    private static func mark(_ kind: String, _ line: String) -> EquivalentMutation {
        EquivalentMutation(
            kind: kind,
            line: line,
            reason: "nobody else is there",
            position: SourcePosition(file: "equivalent.yml", line: 2, column: 5)
        )
    }

    private static func report() throws -> MutationReport {
        let marks = [mark("drop-call", "unlock()"), mark("negate", "gone")]
        return MutationReport([
            ExerciseMutants(
                slug: "count",
                solution: "Tests/Hidden/count/Solutions/reference",
                trials: [
                    MutantTrial(
                        mutant: try mutant("drop-call", dropping: "lock()"),
                        outcome: .survived
                    ),
                    MutantTrial(
                        mutant: try mutant("drop-assignment", dropping: "total += 1"),
                        outcome: .rejected(by: [TestName(rawValue: "CountTests/counts()")])
                    ),
                    MutantTrial(
                        mutant: try mutant("drop-call", dropping: "unlock()"),
                        outcome: .survived,
                        mark: marks[0]
                    ),
                    MutantTrial(
                        mutant: try mutant("swap-statements", dropping: "func"),
                        outcome: .doesNotCompile
                    ),
                ],
                marks: marks
            )
        ])
    }

    @Test func showsTheTableAndEachSurvivorsChange() throws {
        let lines = try Self.report().lines(in: .english, style: TextStyle(isOn: false))
        #expect(
            lines == [
                "Exercise  Mutants  Rejected  Equivalent  Survived  Not Swift",
                "count     3        1         1           1         1",
                "",
                "Tests/Hidden/count/Solutions/reference/Counter.swift:2: "
                    + "a call is left out (drop-call): survived",
                "-     lock()",
            ]
        )
    }

    @Test func speaksChinese() throws {
        let lines = try Self.report().lines(in: .chinese, style: TextStyle(isOn: false))
        #expect(
            lines[3] == "Tests/Hidden/count/Solutions/reference/Counter.swift:2: "
                + "少了一次调用（drop-call）：存活"
        )
    }

    @Test func reportsAMarkOfWhatDoesNotSurvive() throws {
        let report = try Self.report()
        #expect(
            report.diagnostics.map(\.message.en) == [
                "“gone” (negate) is marked as equivalent, but no such mutant survives"
            ]
        )
        #expect(!report.isRight)
    }

    @Test func isRightIfAllThatSurviveAreMarked() throws {
        let mark = Self.mark("drop-call", "lock()")
        let trial = MutantTrial(
            mutant: try Self.mutant("drop-call", dropping: "lock()"),
            outcome: .survived,
            mark: mark
        )
        let row = ExerciseMutants(slug: "count", solution: "", trials: [trial], marks: [mark])
        #expect(MutationReport([row]).isRight)
    }

    @Test func isNotRightIfAMutantCouldNotBeGraded() throws {
        let trial = MutantTrial(
            mutant: try Self.mutant("drop-call", dropping: "lock()"),
            outcome: .notGraded(Message(en: "too busy", zh: "太忙"))
        )
        let report = MutationReport([
            ExerciseMutants(slug: "count", solution: "s", trials: [trial], marks: [])
        ])
        #expect(!report.isRight)
        #expect(
            report.lines(in: .english, style: TextStyle(isOn: false))[3]
                == "s/Counter.swift:2: a call is left out (drop-call): could not be graded: too busy"
        )
    }

    @Test func tellsProgramsTheSame() throws {
        struct Document: Decodable {
            struct Row: Decodable {
                let mutants: [[String: Value]]
                let staleMarks: [String]
            }
            /// What the test looks at.
            struct Value: Decodable {
                let text: String?
                init(from decoder: any Decoder) throws {
                    text = try? decoder.singleValueContainer().decode(String.self)
                }
            }
            let exercises: [Row]
        }
        let document = try JSONDecoder().decode(
            Document.self,
            from: Data(try Self.report().json().utf8)
        )
        let row = try #require(document.exercises.first)
        #expect(
            row.mutants.map { $0["outcome"]?.text }
                == ["survived", "rejected", "equivalent", "doesNotCompile"]
        )
        #expect(row.staleMarks == ["equivalent.yml:2"])
    }

    @Test(arguments: [
        ("drop-call", "lock()", nil, true), ("drop-call", "unlock()", nil, false),
        ("negate", "lock()", nil, false), ("drop-call", "lock()", "other()", false),
    ])
    func isMarkedByKindAndLine(kind: String, line: String, becomes: String?, isMarked: Bool) throws
    {
        let mark = EquivalentMutation(
            kind: kind,
            line: line,
            becomes: becomes,
            reason: "",
            position: SourcePosition(file: "")
        )
        #expect(try Self.mutant("drop-call", dropping: "lock()").isMarked(by: mark) == isMarked)
    }

    @Test(arguments: [(-1, 1), (0, 1000), (1000, 0), (.max, 1)])
    func refusesAChangeOfAnotherSource(offset: Int, length: Int) {
        let mutation = SourceMutation(
            kind: "drop-call",
            offset: offset,
            length: length,
            replacement: ""
        )
        #expect(mutation.applied(to: Self.source) == nil)
    }
}

@Suite struct LineChangeTests {
    @Test(arguments: [
        ("a\nb\nc", "a\nx\nc", 2, ["b"], ["x"]),
        ("a\nb\nc", "a\nc\nb", 2, ["b", "c"], ["c", "b"]),
        ("a\nb\nc", "a\n\nc", 2, ["b"], []),
        ("a", "b", 1, ["a"], ["b"]),
    ])
    func namesTheLinesThatDiffer(
        old: String,
        new: String,
        line: Int,
        removed: [String],
        added: [String]
    ) {
        let change = LineChange(from: old, to: new)
        #expect(change.line == line)
        #expect(change.removed == removed)
        #expect(change.added == added)
    }
}
