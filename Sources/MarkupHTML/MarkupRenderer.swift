package import LessonMarkup

/// Turns blocks into HTML text.
///
/// What only a site knows (where links lead, what a figure looks like) is asked of closures.
package struct MarkupRenderer: Sendable {
    /// Whether raw HTML is passed on; otherwise it is shown as text.
    package var allowsRawHTML = false
    /// Added to every id of the page, so that two documents can share one page.
    package var idPrefix = ""
    /// The address of a link's or image's destination as written, such as `../08-races/lesson.md`.
    package var address: @Sendable (_ destination: String) -> String = { $0 }
    /// What is known of a term; `nil` for its text alone.
    package var term: @Sendable (_ term: Inline.Term) -> TermNote? = { _ in nil }
    /// The HTML of an image that stands alone in its paragraph; `nil` for a plain `<img>`.
    package var figure: @Sendable (_ image: Inline.Image) -> String? = { _ in nil }
    /// The HTML that takes the place of a block of code; `nil` for the code itself.
    package var drawing: @Sendable (_ block: Block) -> String? = { _ in nil }
    /// Words of the page's language: titles of alerts, labels of footnotes.
    package var words = Words.english

    package init() {}

    /// The HTML of a document, footnotes last.
    package func html(of document: MarkupDocument) -> String {
        var writer = MarkupWriter(renderer: self)
        writer.write(document.blocks)
        writer.writeFootnotes(document.footnotes)
        return writer.output.text
    }
}
