import LessonMarkup

extension MarkupWriter {
    mutating func write(_ inlines: [Inline]) {
        for inline in inlines { write(inline) }
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let text): output.escaped(text)
        case .softBreak: output.raw("\n")
        case .lineBreak: output.raw("<br>\n")
        case .code(let code):
            output.raw("<code>")
            output.escaped(code)
            output.raw("</code>")
        case .emphasis(let content): write(content, in: "em")
        case .strong(let content): write(content, in: "strong")
        case .strikethrough(let content): write(content, in: "del")
        case .link(let link): write(link)
        case .image(let image): write(image)
        case .term(let term): write(term)
        case .footnoteReference(let index, let occurrence):
            writeFootnoteReference(index, occurrence: occurrence)
        case .html(let html):
            if renderer.allowsRawHTML {
                output.raw(TagFilter.filtered(html))
            } else {
                output.escaped(html)
            }
        }
    }

    private mutating func write(_ content: [Inline], in tag: String) {
        output.raw("<\(tag)>")
        write(content)
        output.raw("</\(tag)>")
    }

    /// A link; the text alone if its address is unsafe or if it stands in another link.
    private mutating func write(_ link: Inline.Link) {
        let address = renderer.address(link.destination)
        guard !isInLink, AddressSafety.allowsLink(address) else { return write(link.content) }
        output.raw("<a")
        output.attribute("href", address: address)
        if !link.title.isEmpty { output.attribute("title", link.title) }
        output.raw(">")
        isInLink = true
        write(link.content)
        isInLink = false
        output.raw("</a>")
    }

    /// An image; its alternative text alone if its source is unsafe.
    private mutating func write(_ image: Inline.Image) {
        let address = renderer.address(image.source)
        guard AddressSafety.allowsImage(address) else { return output.escaped(image.alternative) }
        output.raw("<img")
        output.attribute("src", address: address)
        output.attribute("alt", image.alternative)
        if !image.title.isEmpty { output.attribute("title", image.title) }
        output.raw(">")
    }
}
