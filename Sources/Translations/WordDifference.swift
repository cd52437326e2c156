/// In what a text differs from an older one, by words.
package struct WordDifference: Sendable, Equatable {
    /// The pieces of both texts in their order.
    package let pieces: [Piece]

    /// A piece of text.
    package enum Piece: Sendable, Equatable {
        case same(String)
        case removed(String)
        case added(String)
    }

    /// Past so many comparisons the texts are shown one after the other.
    private static let mostCells = 4_000_000

    /// Compares two texts.
    package init(from old: String, to new: String) {
        let (left, right) = (Self.words(of: old), Self.words(of: new))
        guard left.count * right.count <= Self.mostCells else {
            pieces = [.removed(old), .added(new)]
            return
        }
        let width = right.count + 1
        var common = [Int](repeating: 0, count: (left.count + 1) * width)
        for row in left.indices.reversed() {
            for column in right.indices.reversed() {
                common[row * width + column] =
                    left[row] == right[column]
                    ? common[(row + 1) * width + column + 1] + 1
                    : max(common[(row + 1) * width + column], common[row * width + column + 1])
            }
        }
        var pieces: [Piece] = []
        var (row, column) = (0, 0)
        while row < left.count || column < right.count {
            if row < left.count, column < right.count, left[row] == right[column] {
                pieces.append(.same(String(left[row])))
                row += 1
                column += 1
            } else if row < left.count,
                column == right.count
                    || common[(row + 1) * width + column] >= common[row * width + column + 1]
            {
                pieces.append(.removed(String(left[row])))
                row += 1
            } else {
                pieces.append(.added(String(right[column])))
                column += 1
            }
        }
        self.pieces = pieces.joined
    }

    /// Words, runs of spaces, and single characters of scripts that write no spaces.
    private static func words(of text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var last: Kind?
        for index in text.indices {
            let kind = Kind(text[index])
            if kind != last || kind == .single {
                if start < index { words.append(text[start..<index]) }
                start = index
            }
            last = kind
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }

    private enum Kind {
        case letters, blank, single

        init(_ character: Character) {
            if character.isWhitespace {
                self = .blank
            } else if character.isLetter || character.isNumber,
                character.unicodeScalars.allSatisfy({ $0.value < 0x2E80 })
            {
                self = .letters
            } else {
                self = .single
            }
        }
    }
}

extension [WordDifference.Piece] {
    /// Neighbours of one kind as one piece, what was removed before what was added.
    fileprivate var joined: [WordDifference.Piece] {
        var pieces: [WordDifference.Piece] = []
        var (removed, added, blank) = ("", "", "")
        func keep(_ text: String) {
            guard !text.isEmpty else { return }
            if case .same(let before) = pieces.last {
                pieces[pieces.count - 1] = .same(before + text)
            } else {
                pieces.append(.same(text))
            }
        }
        func flush() {
            if !removed.isEmpty { pieces.append(.removed(removed)) }
            if !added.isEmpty { pieces.append(.added(added)) }
            keep(blank)
            (removed, added, blank) = ("", "", "")
        }
        for piece in self {
            switch piece {
            case .removed(let text):
                removed += blank + text
                added += blank
                blank = ""
            case .added(let text):
                removed += blank
                added += blank + text
                blank = ""
            case .same(let text):
                // A space between two changes belongs to them.
                if text.allSatisfy(\.isWhitespace), !removed.isEmpty, !added.isEmpty,
                    blank.isEmpty
                {
                    blank = text
                    continue
                }
                flush()
                keep(text)
            }
        }
        flush()
        return pieces
    }
}
