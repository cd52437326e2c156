import Diagnostics
import Reporting
import Testing

@Suite struct ForeignTextTests {
    @Test func keepsATextThatIsWithinTheLimit() {
        #expect("完成".cut(to: 6, in: .english) == "完成")
    }

    @Test(arguments: [
        (MessageLanguage.english, "完\n[… cut: 3 more bytes]"),
        (.chinese, "完\n[……已截断，还有 3 字节]"),
    ])
    func cutsBetweenCharactersAndSaysHowMuchIsMissing(language: MessageLanguage, cut: String) {
        #expect("完成".cut(to: 5, in: language) == cut)
    }

    @Test(arguments: [
        ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\r\nb", "a\nb"), ("a\rb", "a\u{FFFD}b"),
        ("a\tb\n", "a\tb\n"), ("\u{202E}a\u{2066}\u{2028}", "\u{FFFD}a\u{FFFD}\u{FFFD}"),
        ("\u{9B}1m\u{0}", "\u{FFFD}1m\u{FFFD}"),
    ])
    func showsWhatATerminalWouldObey(text: String, harmless: String) {
        #expect(text.harmless == harmless)
    }

    @Test func showsFourKilobytesOfAStream() {
        let text = String(repeating: "a", count: 4096)
        #expect((text + "bc\n").shown(in: .english) == text + "\n[… cut: 3 more bytes]")
    }
}
