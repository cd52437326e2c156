import Testing

@testable import ExampleChecking

@Suite struct OutputComparisonTests {
    @Test(arguments: [
        ("a\nb\n", "a\nb\n", OutputRule.exact),
        ("a\nb", "a\nb\n", .exact),
        ("", "", .exact),
        ("b\na\nb\n", "b\nb\na\n", .unordered),
        ("one\ntwo and more\nthree\n", "two\nthree\n", .contains),
        ("anything\n", "", .contains),
    ])
    func findsNoDifference(printed: String, expected: String, rule: OutputRule) {
        let comparison = OutputComparison(printed: printed, expected: expected, rule: rule)
        #expect(comparison.difference == nil)
    }

    @Test(arguments: [
        ("a\nc\n", "a\nb\n", OutputRule.exact, "  a\n- b\n+ c"),
        ("a\n\n", "a\n", .exact, "  a\n+ "),
        ("", "a\n", .exact, "- a"),
        ("1\n2\n3\n4\n5\n6\nx\n", "1\n2\n3\n4\n5\n6\n", .exact, "  5\n  6\n+ x"),
        ("b\nb\na\n", "a\na\nb\n", .unordered, "- a\n+ b"),
        ("one\ntwo\n", "two\none\n", .contains, "- one"),
        ("one\ntwo\n", "three\n", .contains, "- three\n+ one\n+ two"),
    ])
    func showsTheLinesThatDiffer(
        printed: String,
        expected: String,
        rule: OutputRule,
        difference: String
    ) {
        let comparison = OutputComparison(printed: printed, expected: expected, rule: rule)
        #expect(comparison.difference == difference)
    }

    @Test func showsTwentyLinesAtMost() throws {
        let printed = (1...100).map { "\($0)\n" }.joined()
        let comparison = OutputComparison(printed: printed, expected: "", rule: .exact)
        let lines = try #require(comparison.difference).split(separator: "\n")
        #expect(lines.count == 20)
        #expect(lines.last == "…")
    }
}
