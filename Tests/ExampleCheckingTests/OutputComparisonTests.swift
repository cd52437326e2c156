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
        let comparison = OutputComparison(
            printed: printed,
            expected: expected,
            rule: rule,
            firstLine: 9
        )
        #expect(comparison.difference == nil)
    }

    @Test(arguments: [
        ("a\nc\n", "a\nb\n", OutputRule.exact, "   9 | a\n- 10 | b\n+    | c"),
        ("a\n\n", "a\n", .exact, "  9 | a\n+   | "),
        ("", "a\n", .exact, "- 9 | a"),
        (
            "1\n2\n3\n4\n5\n6\nx\n", "1\n2\n3\n4\n5\n6\n", .exact,
            "  13 | 5\n  14 | 6\n+    | x"
        ),
        ("b\nb\na\n", "a\na\nb\n", .unordered, "- 10 | a\n+    | b"),
        ("one\ntwo\n", "two\none\n", .contains, "- 10 | one"),
        ("one\ntwo\n", "three\n", .contains, "- 9 | three\n+   | one\n+   | two"),
    ])
    func showsTheLinesThatDifferWithTheirPlaces(
        printed: String,
        expected: String,
        rule: OutputRule,
        difference: String
    ) {
        let comparison = OutputComparison(
            printed: printed,
            expected: expected,
            rule: rule,
            firstLine: 9
        )
        #expect(comparison.difference == difference)
    }

    @Test func showsTwentyLinesAtMost() throws {
        let printed = (1...100).map { "\($0)\n" }.joined()
        let comparison = OutputComparison(
            printed: printed,
            expected: "",
            rule: .exact,
            firstLine: 9
        )
        let lines = try #require(comparison.difference).split(separator: "\n")
        #expect(lines.count == 20)
        #expect(lines.last == "…")
    }
}
