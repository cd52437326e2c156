import Testing
import Translations

@Suite struct WordDifferenceTests {
    /// The pieces as a terminal without colours shows them.
    private func shown(_ old: String, _ new: String) -> String {
        WordDifference(from: old, to: new).pieces.map { piece in
            switch piece {
            case .same(let text): text
            case .removed(let text): "[-\(text)-]"
            case .added(let text): "{+\(text)+}"
            }
        }
        .joined()
    }

    @Test(arguments: [
        ("A lock keeps all.", "A lock keeps all.", "A lock keeps all."),
        ("A lock keeps all.", "A lock keeps some.", "A lock keeps [-all-]{+some+}."),
        ("one two", "one three two", "one {+three +}two"),
        ("", "new", "{+new+}"),
        ("锁住一切。", "锁住一个。", "锁住一[-切-]{+个+}。"),
        ("a b c d", "a x y d", "a [-b c-]{+x y+} d"),
    ])
    func tellsWhichWordsWentAndCame(old: String, new: String, pieces: String) {
        #expect(shown(old, new) == pieces)
    }
}
