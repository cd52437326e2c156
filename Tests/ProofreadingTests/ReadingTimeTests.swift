import LessonMarkup
import Testing

@testable import Proofreading

@Suite struct ReadingTimeTests {
    private func minutes(_ markdown: String) -> Double {
        ReadingTime(of: MarkupDocument.parsing(markdown, file: "a").document).minutes
    }

    @Test func readsWordsAndIdeographsAtTheirRates() {
        #expect(minutes(String(repeating: "word ", count: 440)) == 2)
        #expect(minutes(String(repeating: "字", count: 700)) == 2)
    }

    @Test func readsCodeOutputAndFiguresAtTheirs() {
        let code = "```swift\n" + String(repeating: "let a = 1\n", count: 30) + "```\n"
        #expect(minutes(code) == 1)
        let output = "```output\n" + String(repeating: "1\n", count: 60) + "```\n"
        #expect(minutes(output) == 1)
        #expect(minutes(String(repeating: "![](a.svg)\n\n", count: 5)) == 1)
    }

    @Test func skipsLinesThatAreFoldedAway() {
        let hidden = "// hidden\nlet a = 1\n// shown\n"
        let shown = String(repeating: "b\n", count: 15)
        #expect(minutes("```swift\n\(hidden)\(shown)```\n") == 0.5)
    }

    @Test(arguments: [
        ("don't stop-gap 3.5 a_b", 4, 0), ("锁（lock）和 2 门", 2, 3), ("", 0, 0), ("—— … +", 0, 0),
    ])
    func countsWords(text: String, words: Int, ideographs: Int) {
        #expect(WordCount(text).words == words)
        #expect(WordCount(text).ideographs == ideographs)
    }
}
