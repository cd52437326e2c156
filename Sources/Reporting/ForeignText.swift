package import Diagnostics

/// Text that the course did not write: a compiler's, a program's, a learner's.
///
/// Every format shows it through these: cut to a size, without what a reader's terminal, browser
/// or parser would obey.
extension String {
    /// How many bytes of one stream a report shows.
    package static let shownBytes = 4096

    /// The beginning of a text, with a last line that says how much is missing.
    ///
    /// - Parameters:
    ///   - limit: Bytes of UTF-8 that are kept, but no part of a character.
    ///   - language: The reader's.
    /// - Returns: The text itself if it is within the limit.
    package func cut(
        to limit: Int = String.shownBytes,
        in language: MessageLanguage
    ) -> String {
        guard utf8.count > limit else { return self }
        var end = utf8.index(startIndex, offsetBy: limit)
        while end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
        let missing = utf8.distance(from: end, to: endIndex)
        let mark = Message(
            en: "[… cut: \(missing) more bytes]",
            zh: "[……已截断，还有 \(missing) 字节]"
        )
        return String(unicodeScalars[..<end]) + "\n" + mark[language]
    }

    /// The text with U+FFFD for each control character other than tab and newline, for each that
    /// turns the direction of writing, and for what Unicode says is no character.
    package var harmless: String {
        var result = String.UnicodeScalarView()
        for scalar in replacing("\r\n", with: "\n").unicodeScalars {
            result.append(scalar.isUnfit ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }

    /// What is shown of it: cut, harmless, without the newline at its end.
    package func shown(
        to limit: Int = String.shownBytes,
        in language: MessageLanguage
    ) -> String {
        var text = cut(to: limit, in: language).harmless
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }

    /// Its lines, the empty ones too.
    var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}

extension Unicode.Scalar {
    /// Whether a terminal or a line breaker acts on it rather than show it, or it is no character.
    fileprivate var isUnfit: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
        case 0xFDD0...0xFDEF: true
        case let value where value & 0xFFFE == 0xFFFE: true
        default: properties.generalCategory == .control
        }
    }
}
