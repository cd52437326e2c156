import Diagnostics
import Testing

@testable import CourseLoading

/// The first reference of a text as `line:column`.
private func reference(in text: String) -> String? {
    YAMLText(text: text, file: "f", firstLine: 1).firstReference.map { "\($0.line):\($0.column)" }
}

@Suite struct YAMLTextTests {
    @Test(arguments: [
        ("a: &x 1", "1:4"),
        ("a: 1\nb: *x", "2:4"),
        ("- *x", "1:3"),
        ("a: [1, *x]", "1:8"),
        ("a: {b: &x 1}", "1:8"),
        ("*x : 1", "1:1"),
        ("a: 'it''s' # c\nb: *x", "2:4"),
        ("a: |\n  *text\nb: *x", "3:4"),
        ("a:\u{2028} &x 1", "1:7"),
        ("a: b # c\u{85}d:\n  *x", "2:3"),
    ])
    func findsAnchorsAndAliases(text: String, place: String) {
        #expect(reference(in: text) == place)
    }

    @Test(arguments: [
        "a: b & c", "a: 2 * 3", "a: '*x'", "a: \"&x \\\" *y\"", "a: b # &x", "a: |\n  *x\n  &y",
        "a: >-\n\n  - *x", "a: \"one\n  *two\"", "a: b*c",
    ])
    func takesOtherUsesOfTheSignsForText(text: String) {
        #expect(reference(in: text) == nil)
    }

    /// YAML breaks lines at more characters than files have lines.
    @Test func placesFaultsOnLinesOfTheFile() {
        var diagnostics: [Diagnostic] = []
        let text = "a: b\u{2028}c: d\u{85}e: \"\\q\"\n"
        _ = YAMLText(text: text, file: "f", firstLine: 2).mapping(diagnostics: &diagnostics)
        #expect(diagnostics.map(\.position.line) == [2])
        #expect(diagnostics.map(\.position.column) == [18])
    }

    @Test func countsColumnsInBytes() throws {
        var diagnostics: [Diagnostic] = []
        let yaml = YAMLText(text: "名: {键: 值}", file: "f", firstLine: 5)
        let mapping = yaml.mapping(diagnostics: &diagnostics)
        let value = try #require(mapping["名"]?.mapping?["键"])
        #expect(value.position == SourcePosition(file: "f", line: 5, column: 12))
        #expect(value.string == "值")
        #expect(diagnostics.isEmpty)
    }
}
