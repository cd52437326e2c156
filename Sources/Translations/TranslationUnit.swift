import Caching
package import Diagnostics
package import LessonMarkup

/// The smallest piece of a lesson or an exercise that is translated by itself: a block, a footnote,
/// the title or the summary.
package struct TranslationUnit: Sendable, Equatable {
    package let kind: Kind
    /// What only the counterpart in another language has too, such as an anchor or an example's
    /// name; `nil` for prose.
    package let key: String?
    /// Where it stands in its text, in words that last: `what/paragraph-2`.
    package let place: String
    /// The Markdown as it was written, without blank lines around it.
    package let source: String
    /// Where it begins.
    package let position: SourcePosition
    /// The lines that it takes in its file, from 1.
    package let lines: ClosedRange<Int>
    /// The parsed block; `nil` for a title, a summary and a footnote.
    package let block: Block?
    /// A name made from the source, the same wherever the unit stands and its lines break.
    package let digest: String

    /// What the places of footnotes begin with.
    package static let footnotes = "footnotes/"

    /// The kinds of units; their names stand in lock files.
    package enum Kind: String, Sendable, CaseIterable {
        case title, summary, heading, paragraph, list, quotation, alert, table, figure, html
        case footnote
        /// Code that is only shown.
        case code
        /// A program with a name; its code is written once for all languages.
        case example
        /// What an example prints, also written once.
        case output
        /// A fence for the explorer.
        case schedule
        /// A line across the page.
        case rule
        /// The heading of a hint, which the course's settings name.
        case hint
    }

    package init(
        _ kind: Kind,
        key: String? = nil,
        place: String,
        source: String,
        position: SourcePosition,
        lines: ClosedRange<Int>,
        block: Block? = nil
    ) {
        self.kind = kind
        self.key = key
        self.place = place
        self.source = source
        self.position = position
        self.lines = lines
        self.block = block
        digest = contentDigest(of: Self.normalized(source, of: kind))
    }

    /// A source with white space that means nothing made alike.
    private static func normalized(_ source: String, of kind: Kind) -> String {
        switch kind {
        case .code, .example, .output, .schedule:
            source.split(separator: "\n", omittingEmptySubsequences: false)
                .map { line in String(line.reversed().drop(while: \.isWhitespace).reversed()) }
                .joined(separator: "\n")
        default:
            source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    /// Whether a translation of it can be older than it: it has words of its own language.
    ///
    /// - Parameter translation: The counterpart.
    /// - Returns: `false` where both languages show the same.
    package func isTracked(in translation: TranslationUnit) -> Bool {
        switch kind {
        case .output, .rule, .hint: false
        case .example: translation.hasBody && hasBody
        default: true
        }
    }

    /// Whether a reader misses something that is not said in her language where it is missing.
    package var hasWords: Bool {
        switch kind {
        case .output, .rule, .hint, .example: false
        default: true
        }
    }

    private var hasBody: Bool {
        guard case .code(let code) = block?.kind else { return false }
        return !code.text.isEmpty
    }

    /// The text in its beginning, for people who look for it: at most some words.
    package var beginning: String {
        let lines = source.split(whereSeparator: \.isNewline)
        // The first line of a note says only of which kind it is.
        let text = String((kind == .alert ? lines.dropFirst().first : nil) ?? lines.first ?? "")
        return text.count > 48 ? text.prefix(47) + "…" : text
    }
}
