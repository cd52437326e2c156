import Testing

@testable import Proofreading

private func lesson(_ body: String) -> String { "---\ntitle: One\n---\n\n\(body)" }

private let example = "```swift example=one\nprint(1)\n```\n\n"

@Suite struct OutputBlockTests {
    private func replaced(_ body: String, from old: String, to new: String) throws -> String {
        let text = try OutputBlock(in: lesson(body), file: "lesson.en.md")
            .text(replacing: old, of: "one", by: new)
        return String(text.dropFirst(lesson("").count))
    }

    @Test(arguments: [
        ("```output\n1\n```\n", "1\n", "2\n", "```output\n2\n```\n"),
        ("```output\n```\n", "", "2\n\n3\n", "```output\n2\n\n3\n```\n"),
        ("```output\n1\n```\n", "1\n", "", "```output\n```\n"),
        ("~~~~output contains\n1\n~~~~\n", "1\n", "2\n", "~~~~output contains\n2\n~~~~\n"),
        // A line that would end the block makes its fences longer.
        ("```output\n1\n```\n", "1\n", "```\n", "````output\n```\n````\n"),
        ("```output\n1\n```\n", "1\n", "  ````` x\n", "``````output\n  ````` x\n``````\n"),
        ("```output\n1\n```\n", "1\n", "~~~\n", "```output\n~~~\n```\n"),
        ("```output\n1\n```\n\n```\n1\n```\n", "1\n", "2\n", "```output\n2\n```\n\n```\n1\n```\n"),
    ])
    func replacesNothingButTheBody(
        block: String,
        old: String,
        new: String,
        expected: String
    ) throws {
        #expect(try replaced(example + block, from: old, to: new) == example + expected)
    }

    @Test func putsTheMarkersOfContainersBeforeEachLine() throws {
        let body = "> - text\n>\n>   ```swift example=one\n>   a\n>   ```\n>\n>   ```output\n"
        #expect(
            try replaced(body + ">   1\n>   ```\n", from: "1\n", to: "2\n\n3\n")
                == body + ">   2\n>\n>   3\n>   ```\n"
        )
    }

    @Test func keepsWindowsLineEnds() throws {
        let text = lesson(example + "```output\n1\n```\n").replacing("\n", with: "\r\n")
        let block = try OutputBlock(in: text, file: "a")
        let edited = try block.text(replacing: "1\n", of: "one", by: "2\n3\n")
        #expect(edited == text.replacing("\r\n1\r\n", with: "\r\n2\r\n3\r\n"))
    }

    @Test func refusesABlockThatIsNotWhatItWas() {
        #expect(throws: OutputBlock.Refusal.changed) {
            try replaced(example + "```output\n1\n```\n", from: "0\n", to: "2\n")
        }
        #expect(throws: OutputBlock.Refusal.changed) {
            try replaced("```output\n1\n```\n", from: "1\n", to: "2\n")
        }
    }

    @Test(arguments: ["a\u{1B}[31m\n", "a\rb\n", "a\u{0}\n"])
    func refusesWhatNoMarkdownCanHold(output: String) {
        #expect(throws: OutputBlock.Refusal.notText) {
            try replaced(example + "```output\n1\n```\n", from: "1\n", to: output)
        }
    }
}
