/// The anchor that a text has if its author fixed none: lower case, `-` for spaces, no punctuation.
package func anchorName(of text: String) -> String { HeadingAnchors.slug(of: text) }

/// Gives each heading of a document an anchor of its own.
struct HeadingAnchors {
    private var taken: Set<String>
    private var nextNumber: [String: Int] = [:]

    /// Begins with the anchors that authors fixed, which no other heading may get.
    init(fixed: Set<String>) { taken = fixed }

    /// The anchor of a heading whose author fixed none.
    ///
    /// - Parameter heading: The heading's text, without markup.
    /// - Returns: The text in lower case with `-` for spaces and without punctuation; the second
    ///   and later headings of one text get `-1`, `-2`, …
    mutating func anchor(for heading: String) -> String {
        let base = Self.slug(of: heading)
        if !Self.isReserved(base), taken.insert(base).inserted { return base }
        var number = nextNumber[base, default: 1]
        while !taken.insert("\(base)-\(number)").inserted { number += 1 }
        nextNumber[base] = number + 1
        return "\(base)-\(number)"
    }

    /// Whether a page has an id of this name anyhow: of its text, of a section that the site adds
    /// to it, of a hint and of what is in the hint.
    static func isReserved(_ anchor: String) -> Bool {
        let own = ["page-content", "page-starter", "page-run", "page-rubric", "page-hints"]
        let hint = anchor.utf8.dropFirst("hint-".utf8.count)
        return own.contains(anchor) || anchor.hasPrefix("hint-") && hint.first.map(isDigit) == true
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    /// Splits `{#anchor}` from the end of a heading.
    ///
    /// - Parameter text: The last piece of the heading's text.
    /// - Returns: What is left of the text and the anchor; `nil` if there is none.
    static func fixedAnchor(in text: String) -> (rest: String, anchor: String)? {
        guard text.utf8.last == UInt8(ascii: "}"), let brace = text.lastIndex(of: "{") else {
            return nil
        }
        let inner = text[brace...].dropFirst().dropLast()
        let anchor = inner.dropFirst()
        guard inner.first == "#", !anchor.isEmpty, anchor.unicodeScalars.allSatisfy(isKept) else {
            return nil
        }
        var rest = text[..<brace]
        while rest.last == " " { rest.removeLast() }
        return (String(rest), String(anchor))
    }

    static func slug(of heading: String) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in heading.lowercased().unicodeScalars {
            if scalar.properties.isWhitespace {
                slug.append("-")
            } else if isKept(scalar) {
                slug.append(scalar)
            }
        }
        return slug.isEmpty ? "section" : String(slug)
    }

    /// Whether a character stands in anchors: letters and digits of all scripts, `-` and `_`.
    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
            true
        default: scalar == "-" || scalar == "_"
        }
    }
}
