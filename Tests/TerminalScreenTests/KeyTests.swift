import TerminalScreen
import Testing

@Suite struct KeyTests {
    @Test(
        arguments: [
            ("n", [.character("n")]),
            ("hq", [.character("h"), .character("q")]),
            ("\u{3}", [.interrupt]),
            ("\u{4}", [.interrupt]),
            ("\u{1A}", [.suspend]),
            ("\u{C}", [.redraw]),
            ("\r", [.enter]),
            ("\u{1B}", [.escape]),
            ("\u{1B}[A\u{1B}OB", [.up, .down]),
            ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
            ("\u{1B}[15~\u{1B}[1;5C", []),
            ("？ｎ", [.character("?"), .character("n")]),
            ("是", [.character("是")]),
            ("\u{7F}\0", []),
            ("", []),
        ] as [(String, [Key])]
    )
    func readsKeys(text: String, keys: [Key]) {
        #expect(Key.reading(Array(text.utf8)) == keys)
    }

    @Test func survivesBytesThatAreNoText() {
        #expect(Key.reading([0xFF, 0x6E]).last == .character("n"))
        #expect(Key.reading([0x1B, 0x5B]) == [])
    }
}
