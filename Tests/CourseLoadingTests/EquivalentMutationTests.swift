import CourseLoading
import CourseModel
import Diagnostics
import Testing

@Suite struct EquivalentMutationTests {
    private static let file = "Tests/Hidden/add-two/Solutions/equivalent.yml"
    private static let exercise = Exercise(
        slug: "add-two",
        module: "AddTwo",
        lesson: "01-first",
        difficulty: .easy,
        limits: Exercise.Limits(),
        rubric: [],
        texts: [:],
        folder: "exercises/01-first/add-two",
        starter: []
    )

    private func read(_ yaml: String?) throws -> (marks: [EquivalentMutation], lines: [String]) {
        let files = yaml.map { [Self.file: Array($0.utf8)] } ?? [:]
        return try withCourse(files) { loader in
            let (marks, diagnostics) = loader.equivalentMutations(of: Self.exercise)
            return (marks, diagnostics.map { $0.line(in: .english) })
        }
    }

    @Test func needsNoFile() throws {
        let read = try read(nil)
        #expect(read.marks == [])
        #expect(read.lines == [])
    }

    @Test func readsWhatIsMarkedAndWhy() throws {
        let read = try read(
            """
            mutations:
              - kind: drop-call
                line: unlock()
                reason: The process ends.
              - {kind: negate, line: "if a {", becomes: "if !(a) {", reason: Both do the same.}
            """
        )
        #expect(
            read.marks == [
                EquivalentMutation(
                    kind: "drop-call",
                    line: "unlock()",
                    reason: "The process ends.",
                    position: SourcePosition(file: Self.file, line: 2, column: 5)
                ),
                EquivalentMutation(
                    kind: "negate",
                    line: "if a {",
                    becomes: "if !(a) {",
                    reason: "Both do the same.",
                    position: SourcePosition(file: Self.file, line: 5, column: 5)
                ),
            ]
        )
        #expect(read.lines == [])
    }

    @Test(arguments: [
        (
            "mutants: []",
            [
                "1:1: error: unknown key `mutants` (choose `mutations`, or remove it)",
                "1:1: error: the key `mutations` is missing (add `mutations: …`)",
            ]
        ),
        ("mutations: 3", ["1:12: error: `mutations` cannot have this value (write a list)"]),
        (
            "mutations: [{kind: negate, line: x}]",
            ["1:13: error: the key `reason` is missing (add `reason: …`)"]
        ),
        (
            "mutations: [{kind: negate, line: '', reason: x}]",
            ["1:34: error: `line` cannot have this value (write a text)"]
        ),
        (
            "mutations: [{kind: negate, line: x, reason: y, why: z}]",
            [
                "1:48: error: unknown key `why` (choose `kind` or `line` or `becomes` or "
                    + "`reason`, or remove it)"
            ]
        ),
    ])
    func reportsWhatItCannotRead(yaml: String, lines: [String]) throws {
        #expect(try read(yaml).lines == lines.map { "\(Self.file):\($0)" })
    }
}
