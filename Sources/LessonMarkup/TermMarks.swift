/// Puts a mark for each pair of brackets of `[[term]]`, for to the library brackets mean links.
///
/// A mark has as many bytes as the brackets, so that every column stays what it was.
enum TermMarks {
    /// Two control characters "for private use", which no text has.
    static let opening: Unicode.Scalar = "\u{91}"
    static let closing: Unicode.Scalar = "\u{92}"

    /// The second bytes of the marks in UTF-8, after 0xC2.
    private static let bytes: (opening: UInt8, closing: UInt8) = (0x91, 0x92)
    /// Past this many bytes brackets hold no term.
    private static let longestByteCount = 200

    /// Puts marks for the brackets of all that may be terms, in code too.
    ///
    /// No term is what links to something, as in `[[1]](#one)`, what is empty, a footnote, and
    /// what goes over more than one line's end.
    ///
    /// - Parameter text: Markdown.
    /// - Returns: The text with marks; `nil` if it has nothing that may be a term.
    static func marking(_ text: String) -> String? {
        var marked = Array(text.utf8)
        guard !hasMarks(marked) else { return nil }
        var found = false
        var offset = 0
        while offset + 1 < marked.count {
            if marked[offset] == UInt8(ascii: "\\") {
                offset += 2
                continue
            }
            if let end = end(ofTermAt: offset, in: marked) {
                marked.replaceSubrange(offset..<offset + 2, with: [0xC2, bytes.opening])
                marked.replaceSubrange(end..<end + 2, with: [0xC2, bytes.closing])
                found = true
                offset = end + 1
            }
            offset += 1
        }
        return found ? String(decoding: marked, as: UTF8.self) : nil
    }

    /// Puts the brackets back.
    static func unmarking(_ text: String) -> String {
        guard hasMark(text) else { return text }
        var restored = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case opening: restored += "[["
            case closing: restored += "]]"
            default: restored.unicodeScalars.append(scalar)
            }
        }
        return restored
    }

    /// Whether a text has a mark.
    static func hasMark(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0 == opening || $0 == closing }
    }

    private static func hasMarks(_ text: [UInt8]) -> Bool {
        zip(text, text.dropFirst()).contains {
            $0 == 0xC2 && ($1 == bytes.opening || $1 == bytes.closing)
        }
    }

    /// Where the closing brackets of a term begin; `nil` if none begins at `start`.
    private static func end(ofTermAt start: Int, in text: [UInt8]) -> Int? {
        let bracket = UInt8(ascii: "[")
        guard text[start] == bracket, text[start + 1] == bracket else { return nil }
        let name = start + 2
        var lineEnds = 0
        var isBlank = true
        for offset in name..<min(text.count, name + longestByteCount) {
            switch text[offset] {
            case bracket: return nil
            case UInt8(ascii: "]"):
                let rest = text[offset...].dropFirst()
                guard rest.first == UInt8(ascii: "]"), !isBlank,
                    text[name] != UInt8(ascii: "^")
                else { return nil }
                return isLinked(by: rest.dropFirst()) ? nil : offset
            case UInt8(ascii: "\n"):
                lineEnds += 1
                if lineEnds > 1 { return nil }
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): break
            default: isBlank = false
            }
        }
        return nil
    }

    /// Whether brackets are the text of a link, for what follows begins its destination.
    private static func isLinked(by rest: ArraySlice<UInt8>) -> Bool {
        if rest.first == UInt8(ascii: "(") { return true }
        let second = rest.dropFirst().first
        return rest.first == UInt8(ascii: "[") && second != UInt8(ascii: "[")
            && second != UInt8(ascii: "^")
    }
}
