import LessonMarkup
import Testing

@Suite struct BlockLinesTests {
    /// The lines of each block, then of each footnote.
    private func lines(_ text: String) -> String {
        let lines = BlockLines(of: text)
        let words = { (ranges: [ClosedRange<Int>]) in
            ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
        }
        return words(lines.blocks)
            + (lines.footnotes.isEmpty ? "" : " | " + words(lines.footnotes))
    }

    @Test(arguments: [
        ("", ""),
        ("one\ntwo\n\nthree", "1-2 4-4"),
        ("# one\ntwo", "1-1 2-2"),
        ("one\n===\n\ntwo", "1-2 4-4"),
        ("```\n\na\n\n```\n\nb", "1-5 7-7"),
        ("- a\n\n  b\n\n- c\n\n\nd", "1-5 8-8"),
        ("> a\nb\n\n> c", "1-2 4-4"),
        ("| a |\n|---|\n| b |\n\nc", "1-3 5-5"),
        ("<div>\na\n\nb", "1-2 4-4"),
        ("a\n\n[l]: b\n\n[l]", "1-1 5-5"),
        ("a[^1]\n\n[^1]: one\n\n    two\n\nb", "1-1 7-7 | 3-5"),
        ("a[^2] [^1]\n\n[^1]: one\n[^2]: two\n", "1-1 | 4-4 3-3"),
        ("    code\n\n    more\n\na", "1-3 5-5"),
        ("a\n\n\n```\nopen", "1-1 4-5"),
    ])
    func areThoseOfTheDocumentsBlocks(text: String, expected: String) {
        #expect(lines(text) == expected)
        let document = MarkupDocument.parsing(text, file: "").document
        #expect(document.blocks.count == BlockLines(of: text).blocks.count)
        #expect(document.footnotes.count == BlockLines(of: text).footnotes.count)
    }
}
