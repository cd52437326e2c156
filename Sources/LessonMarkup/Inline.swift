package import Diagnostics

/// A piece of text within a block.
package indirect enum Inline: Sendable, Equatable {
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(Link)
    case image(Image)
    /// A term of the course's glossary: `[[critical section]]`.
    case term(Term)
    /// A reference to the footnote at an index of ``MarkupDocument/footnotes``; `occurrence`
    /// counts the references to one footnote from 1.
    case footnoteReference(index: Int, occurrence: Int)
    /// Raw HTML, as it was written.
    case html(String)

    /// A link, with its place because its target may be missing.
    package struct Link: Sendable, Equatable {
        /// As it was written, with Markdown's escapes resolved.
        package let destination: String
        package let title: String
        package let content: [Inline]
        /// Where the block that holds the link begins, or better where that can be had.
        package let position: SourcePosition

        package init(
            destination: String,
            title: String,
            content: [Inline],
            position: SourcePosition
        ) {
            self.destination = destination
            self.title = title
            self.content = content
            self.position = position
        }
    }

    /// An image, with its place because its file may be missing.
    package struct Image: Sendable, Equatable {
        /// As it was written, with Markdown's escapes resolved.
        package let source: String
        /// Shown as the figure's caption.
        package let title: String
        /// What the image shows, for those who do not see it.
        package let alternative: String
        /// Where the block that holds the image begins, or better where that can be had.
        package let position: SourcePosition

        package init(source: String, title: String, alternative: String, position: SourcePosition) {
            self.source = source
            self.title = title
            self.alternative = alternative
            self.position = position
        }
    }

    /// A term of the glossary, with its place because the glossary may lack it.
    package struct Term: Sendable, Equatable {
        /// As it was written between the brackets, in any language, with one space between words.
        package let name: String
        /// What the page shows: what stands after `|`, else the name.
        package let content: [Inline]
        /// Where the brackets begin, or the block that holds them.
        package let position: SourcePosition

        package init(name: String, content: [Inline], position: SourcePosition) {
            self.name = name
            self.content = content
            self.position = position
        }
    }
}

extension Sequence<Inline> {
    /// The text without markup, as a search index or a page title shows it.
    package var plainText: String {
        map { inline in
            switch inline {
            case .text(let text), .code(let text): text
            case .softBreak, .lineBreak: " "
            case .emphasis(let content), .strong(let content), .strikethrough(let content):
                content.plainText
            case .link(let link): link.content.plainText
            case .image(let image): image.alternative
            case .term(let term): term.content.plainText
            case .footnoteReference, .html: ""
            }
        }
        .joined()
    }
}
