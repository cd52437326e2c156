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
    /// The HTML of an image that stands alone in its paragraph; `nil` for a plain `<img>`.
    package var figure: @Sendable (_ image: Inline.Image) -> String? = { _ in nil }
    /// Words of the page's language: titles of alerts, labels of footnotes.
    package var words = Words()

    package init() {}

    /// Words that the renderer itself writes.
    package struct Words: Sendable {
        package var alertTitles: [Block.Alert: String] = [:]
        package var footnotes = "Footnotes"
        package var backToReference = "Back to the text"
        package var hiddenCode = "Lines left out"

        package init() {}
    }

    /// The HTML of a document, footnotes last.
    package func html(of document: MarkupDocument) -> String { "" }
}
