import LessonMarkup

/// One document on its way to HTML.
struct MarkupWriter {
    let renderer: MarkupRenderer
    var output = HTMLOutput()
    /// How often each footnote was referred to, by its index.
    var footnoteReferences: [Int: Int] = [:]
    /// Whether a link is open, in which no other may stand.
    var isInLink = false
    /// How many tables were begun.
    var tableCount = 0
    /// Whether a heading is open, in which no term is explained.
    var isInHeading = false
    /// The ids of the terms that were named so far.
    var mentionedTerms: Set<String> = []
    /// The box of a task, which goes into the item's first paragraph.
    private var pendingTask: Bool?

    init(renderer: MarkupRenderer) { self.renderer = renderer }

    mutating func write(_ blocks: [Block]) {
        var pairs = blocks.examplePairs[...]
        var index = 0
        while index < blocks.count {
            if let pair = pairs.first, pair.first.lowerBound == index {
                pairs.removeFirst()
                write(pair, of: blocks)
                index = pair.second.upperBound
            } else {
                write(blocks[index])
                index += 1
            }
        }
    }

    /// Two examples side by side, where there is room.
    private mutating func write(_ pair: ExamplePair, of blocks: [Block]) {
        output.raw("<div class=\"beside\">\n")
        for range in [pair.first, pair.second] {
            output.raw("<div>\n")
            for block in blocks[range] { write(block) }
            output.raw("</div>\n")
        }
        output.raw("</div>\n")
    }

    private mutating func write(_ block: Block) {
        switch block.kind {
        case .heading(let level, let anchor, let content): writeHeading(level, anchor, content)
        case .paragraph(let content): writeParagraph(content)
        case .quotation(let blocks):
            output.raw("<blockquote>\n")
            write(blocks)
            output.raw("</blockquote>\n")
        case .alert(let alert, let blocks): writeAlert(alert, blocks)
        case .list(let list): writeList(list)
        case .code(let code):
            if let drawing = renderer.drawing(block) {
                output.raw(drawing)
            } else {
                writeCode(code)
            }
        case .table(let table): writeTable(table)
        case .thematicBreak: output.raw("<hr>\n")
        case .html(let html): writeHTMLBlock(html)
        }
    }

    private mutating func writeHeading(_ level: Int, _ anchor: String, _ content: [Inline]) {
        let id = renderer.idPrefix + anchor
        output.raw("<h\(level)")
        output.attribute("id", id)
        output.raw(">")
        isInHeading = true
        write(content)
        isInHeading = false
        output.raw(" <a class=\"anchor\"")
        output.attribute("href", address: "#" + id)
        output.attribute("aria-label", renderer.words.headingLink)
        output.raw(">#</a></h\(level)>\n")
    }

    private mutating func writeParagraph(_ content: [Inline]) {
        if content.count == 1, case .image(let image) = content[0], pendingTask == nil,
            let figure = renderer.figure(image)
        {
            output.raw(figure)
            output.raw("\n")
            return
        }
        output.raw("<p>")
        writePendingTask()
        write(content)
        output.raw("</p>\n")
    }

    private mutating func writeAlert(_ alert: Block.Alert, _ blocks: [Block]) {
        if alert == .quiz { return writeQuiz(blocks) }
        let (opening, closing) =
            alert == .answer
            ? ("<details class=\"answer\"><summary>", "</summary>\n")
            : (
                "<div class=\"alert alert-\(alert.rawValue)\" role=\"note\">"
                    + "<p class=\"alert-title\">",
                "</p>\n"
            )
        output.raw(opening)
        output.escaped(title(of: alert))
        output.raw(closing)
        write(blocks)
        output.raw(alert == .answer ? "</details>\n" : "</div>\n")
    }

    private mutating func writeList(_ list: Block.List) {
        let tag = list.start == nil ? "ul" : "ol"
        output.raw("<\(tag)")
        if let start = list.start, start != 1 { output.attribute("start", String(start)) }
        if list.items.contains(where: { $0.isDone != nil }) { output.raw(" class=\"tasks\"") }
        output.raw(">\n")
        for item in list.items {
            output.raw("<li>")
            pendingTask = item.isDone
            writeItem(of: item.blocks, isTight: list.isTight)
            writePendingTask()
            output.raw("</li>\n")
        }
        output.raw("</\(tag)>\n")
    }

    /// The blocks of an item; its own paragraphs are without tags if it is tight.
    mutating func writeItem(of blocks: [Block], isTight: Bool) {
        guard isTight else { return write(blocks) }
        var others: [Block] = []
        for (offset, block) in blocks.enumerated() {
            guard case .paragraph(let content) = block.kind else {
                others.append(block)
                continue
            }
            write(others)
            others = []
            if offset > 0 { output.raw("\n") }
            writePendingTask()
            write(content)
            if offset + 1 < blocks.count { output.raw("\n") }
        }
        write(others)
    }

    private mutating func writePendingTask() {
        guard let isDone = pendingTask else { return }
        pendingTask = nil
        output.raw("<input type=\"checkbox\" disabled\(isDone ? " checked" : "")")
        output.attribute("aria-label", isDone ? renderer.words.taskDone : renderer.words.taskOpen)
        output.raw("> ")
    }

    private mutating func writeHTMLBlock(_ html: String) {
        if renderer.allowsRawHTML {
            output.raw(TagFilter.filtered(html))
        } else {
            output.raw("<p>")
            output.escaped(html)
            output.raw("</p>\n")
        }
    }
}
