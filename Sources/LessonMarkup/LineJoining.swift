/// How the lines of a paragraph come together.
///
/// Scripts without spaces between words get none where a line ends, as CSS Text 4 has it. No
/// browser does that by itself.
extension [Inline] {
    /// The inlines without the line breaks that no reader of Chinese or Japanese wants to see.
    var joiningLines: [Inline] {
        guard contains(.softBreak) else { return self }
        return indices.filter { index in
            guard self[index] == .softBreak, index > 0, index + 1 < count,
                let before = self[index - 1].character(at: .end),
                let after = self[index + 1].character(at: .start)
            else { return true }
            return !LineJoining.joins(before, after)
        }
        .map { self[$0] }
    }
}

extension Inline {
    fileprivate enum Edge { case start, end }

    /// The first or the last character that a reader sees; `nil` for what is no running text.
    fileprivate func character(at edge: Edge) -> Unicode.Scalar? {
        switch self {
        case .text(let text), .code(let text):
            edge == .start ? text.unicodeScalars.first : text.unicodeScalars.last
        case .emphasis(let content), .strong(let content), .strikethrough(let content):
            (edge == .start ? content.first : content.last)?.character(at: edge)
        case .link(let link):
            (edge == .start ? link.content.first : link.content.last)?.character(at: edge)
        case .term(let term):
            (edge == .start ? term.content.first : term.content.last)?.character(at: edge)
        case .softBreak, .lineBreak, .image, .footnoteReference, .html: nil
        }
    }
}

enum LineJoining {
    /// Whether two lines come together without a space.
    ///
    /// - Parameters:
    ///   - before: The last character of the one.
    ///   - after: The first of the other.
    /// - Returns: Whether both are written without spaces, or one is full-width punctuation, whose
    ///   own width is space enough.
    static func joins(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        isPunctuation(before) || isPunctuation(after) || isSpaceless(before) && isSpaceless(after)
    }

    /// Punctuation of Chinese and Japanese that fills a square.
    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20,
            0xFF3B...0xFF3D, 0xFF3F, 0xFF5B...0xFF60:
            true
        default: false
        }
    }

    /// Han characters and Japanese syllables; Korean has spaces between words.
    private static func isSpaceless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3038...0x303C,
            0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x1B000...0x1B16F, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
