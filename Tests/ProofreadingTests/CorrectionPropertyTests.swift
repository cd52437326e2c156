import LessonMarkup
import Testing

@testable import Proofreading

/// What holds of `--fix` whatever an author writes; each seed is another text.
@Suite struct CorrectionPropertyTests {
    private static let pieces = [
        "中", "文", "锁", "a", "Swift", "7", " ", " ", ",", ".", "...", ":", ";", "?", "!", "(", ")",
        "，", "。", "：", "“", "”", "（", "）", "……", "…", "\"", "'", "`", "``", "*", "**", "_", "~~",
        "[", "]", "](x,中a)", "![", "](a.svg \"中,a\")", "<", ">", "<b>", "https://a.org/中", "\n",
        "\n\n", "\n- ", "\n> ", "\n# ", "\n## 中a {#x}\n", "\n| 中,a | b |\n|---|---|\n| a中 | 中 |\n",
        "\n```\n中a,中\n```\n", "\\", "&lt;", "[^1]", "\n[^1]: 中,a\n", "%", "+", "\t", "　", "{#", "#",
    ]
    private static let file = AuthoredFile(path: "a.zh.md", form: .markdown(isChinese: true))

    private static func text(seed: Int) -> String {
        var state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ count: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(count))
        }
        let body = (0..<(5 + next(60))).map { _ in pieces[next(pieces.count)] }.joined()
        return "---\ntitle: \(pieces[next(9)])中a\n---\n\n\(body)\n"
    }

    @Test(arguments: 0..<300)
    func convergesAndKeepsWhatIsSaid(seed: Int) {
        let text = Self.text(seed: seed)
        let once = Correction(of: text, in: Self.file).text
        #expect(Correction(of: once, in: Self.file).text == once)
        #expect(
            AuthoredMeaning(of: once, in: Self.file) == AuthoredMeaning(of: text, in: Self.file)
        )
    }

    @Test(arguments: 0..<300)
    func changesSpacesAndPunctuationAlone(seed: Int) {
        let text = Self.text(seed: seed)
        let once = Correction(of: text, in: Self.file).text
        let marks = ",.;:?!()\"，。；：？！（）“”…、 \t　"
        let words = { (text: String) in text.filter { !marks.contains($0) } }
        #expect(words(once) == words(text))
        #expect(once.count(where: \.isNewline) == text.count(where: \.isNewline))
    }
}
