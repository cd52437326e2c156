package import Diagnostics
package import LessonMarkup

/// Shows Markdown as text for a terminal: paragraphs, code, lists, quotations, tables, links.
package struct MarkupText: Sendable {
    let width: Int
    let style: TextStyle
    let language: MessageLanguage
    /// The address to show for a link, from the one that was written.
    let address: @Sendable (String) -> String

    /// - Parameters:
    ///   - width: The columns that a line may take; code is never broken.
    ///   - style: Whether and how text is marked.
    ///   - language: The reader's, for the titles of notes.
    ///   - address: What to show for a link's destination.
    package init(
        width: Int,
        style: TextStyle,
        language: MessageLanguage,
        address: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.width = width
        self.style = style
        self.language = language
        self.address = address
    }

    /// A heading.
    package func bold(_ text: String) -> String { style.bold(text) }

    /// The lines of a document, with an empty line between its blocks.
    package func lines(of document: MarkupDocument) -> [String] {
        var lines = lines(of: document.blocks)
        for index in document.blocks.footnoteIndices
        where document.footnotes.indices.contains(index) {
            let note = self.lines(of: document.footnotes[index].blocks, indent: 4)
            lines += [""] + note.beginning(with: "[\(index + 1)] ")
        }
        return lines
    }

    func lines(of blocks: [Block], isTight: Bool = false) -> [String] {
        let groups = blocks.map(lines(of:)).filter { !$0.isEmpty }
        return Array(groups.joined(separator: isTight ? [] : [""]))
    }

    /// The lines of some blocks in what is left beside an indent, which is not yet put before.
    func lines(of blocks: [Block], indent: Int, isTight: Bool = false) -> [String] {
        MarkupText(
            width: max(width - indent, 16),
            style: style,
            language: language,
            address: address
        )
        .lines(of: blocks, isTight: isTight)
    }

    private func lines(of block: Block) -> [String] {
        switch block.kind {
        case .heading(_, _, let content): wrapped(content).map(style.bold)
        case .paragraph(let content): wrapped(content)
        case .quotation(let blocks): quoted(blocks)
        case .alert(.quiz, let blocks): lines(ofQuiz: blocks)
        case .alert(let alert, let blocks): [style.bold(title(of: alert))] + quoted(blocks)
        case .list(let list): lines(of: list)
        case .code(let code): lines(of: code)
        case .table(let table): lines(of: table)
        case .thematicBreak: [style.dim(String(repeating: "─", count: min(width, 20)))]
        case .html(let text): text.harmlessLines
        }
    }

    private func wrapped(_ content: [Inline]) -> [String] {
        text(of: content).split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { String($0).wrapped(to: width) }
    }

    private func quoted(_ blocks: [Block]) -> [String] {
        lines(of: blocks, indent: 2).map { style.dim("│") + " " + $0 }
    }

    private func lines(of code: CodeBlock) -> [String] {
        (code.excerpt ?? code.text).harmlessLines.map { $0.isEmpty ? "" : "    " + style.cyan($0) }
    }

    private func lines(of list: Block.List) -> [String] {
        let groups = list.items.enumerated().map { index, item in
            let bullet = list.start.map { "\($0 + index). " } ?? "• "
            let box = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
            let mark = bullet + box
            return lines(of: item.blocks, indent: mark.displayWidth, isTight: list.isTight)
                .beginning(with: mark)
        }
        return Array(groups.joined(separator: list.isTight ? [] : [""]))
    }

    private func lines(of table: Block.Table) -> [String] {
        let rows = ([table.header] + table.rows).map { $0.map(text(of:)) }
        let lines = TextColumns(rows: rows).lines()
        return lines.prefix(1).map(style.bold) + lines.dropFirst()
    }

    /// A quiz; a terminal cannot fold its answer away, so that comes last.
    private func lines(ofQuiz blocks: [Block]) -> [String] {
        guard let quiz = Quiz(blocks) else { return quoted(blocks) }
        let choices = quiz.choices.enumerated().flatMap { index, choice in
            let mark = Quiz.letter(index) + ". "
            return lines(of: choice.blocks, indent: mark.displayWidth, isTight: quiz.isTight)
                .beginning(with: mark)
        }
        let answer = Message(
            en: "Answer: \(quiz.rightLetters.joined(separator: ", "))",
            zh: "答案：\(quiz.rightLetters.joined(separator: "、"))"
        )[language]
        let parts = [lines(of: quiz.question), choices, [answer], lines(of: quiz.explanation)]
        return [style.bold(title(of: .quiz))]
            + parts.joined(separator: [""]).map { style.dim("│") + " " + $0 }
    }

    private func title(of alert: Block.Alert) -> String {
        let title =
            switch alert {
            case .note: Message(en: "Note", zh: "说明")
            case .tip: Message(en: "Tip", zh: "技巧")
            case .important: Message(en: "Important", zh: "重要")
            case .warning: Message(en: "Warning", zh: "警告")
            case .caution: Message(en: "Caution", zh: "小心")
            case .answer: Message(en: "Answer", zh: "答案")
            case .quiz: Message(en: "Quiz", zh: "测验")
            }
        return title[language]
    }
}

extension [String] {
    /// The first line after a mark, the others indented as far.
    fileprivate func beginning(with mark: String) -> [String] {
        let indent = String(repeating: " ", count: mark.displayWidth)
        return enumerated().map { index, line in
            index == 0 ? mark + line : line.isEmpty ? "" : indent + line
        }
    }
}

extension String {
    /// The lines without anything that a terminal would obey, and without a last empty one.
    package var harmlessLines: [String] {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(\.harmless)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}

extension StringProtocol {
    /// With U+FFFD in place of control characters, and spaces for a tab.
    package var harmless: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\t": result += "    "
            case _ where scalar.properties.generalCategory == .control: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
