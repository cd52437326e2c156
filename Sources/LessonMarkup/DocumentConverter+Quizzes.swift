import Diagnostics

extension DocumentConverter {
    /// A list with its tasks, which the library does not see within quotations.
    func findingTasks(in block: Block) -> Block {
        guard case .list(let list) = block.kind else { return block }
        let items = list.items.map { item in
            guard item.isDone == nil, let first = item.blocks.first,
                case .paragraph(let content) = first.kind,
                let isDone = isDone(at: first.position)
            else { return item }
            let rest = Block(.paragraph(content.droppingText("[x] ".count)), at: first.position)
            return Block.Item(isDone: isDone, blocks: [rest] + item.blocks.dropFirst())
        }
        let tasks = Block.List(start: list.start, isTight: list.isTight, items: items)
        return Block(.list(tasks), at: block.position)
    }

    /// What the box says that stands at a place of the source; `nil` if none does.
    private func isDone(at position: SourcePosition) -> Bool? {
        let line = lines[position.line - start.line + 1].dropFirst(position.column - 1)
        return switch String(decoding: line.prefix(4), as: UTF8.self) {
        case "[ ] ": false
        case "[x] ", "[X] ": true
        default: nil
        }
    }

    /// Reports what a quiz lacks.
    mutating func checkQuiz(_ blocks: [Block], at position: SourcePosition) {
        guard let quiz = Quiz(blocks) else {
            diagnostics.append(.quizWithoutChoices(at: position))
            return
        }
        let list = blocks[quiz.question.count]
        if quiz.question.isEmpty { diagnostics.append(.quizWithoutQuestion(at: list.position)) }
        for choice in quiz.choices where choice.isDone == nil {
            let place = choice.blocks.first?.position ?? list.position
            diagnostics.append(.choiceWithoutBox(at: place))
        }
        let right = quiz.choices.count { $0.isDone == true }
        if quiz.choices.count < 2 {
            diagnostics.append(.quizWithoutChoices(at: list.position))
        } else if right == 0 {
            diagnostics.append(.quizWithoutRightChoice(at: list.position))
        } else if right == quiz.choices.count {
            diagnostics.append(.quizWithoutWrongChoice(at: list.position))
        }
        if quiz.explanation.isEmpty {
            diagnostics.append(.quizWithoutExplanation(at: list.position))
        }
        for block in quiz.explanation {
            guard case .list(let other) = block.kind, other.hasTasks else { continue }
            diagnostics.append(.quizWithTwoLists(at: block.position))
        }
    }
}

extension [Inline] {
    /// Without the first characters; what looks like a link `[x]` counts its brackets too.
    fileprivate func droppingText(_ count: Int) -> [Inline] {
        var count = count
        var rest = self[...]
        while count > 0, let first = rest.popFirst() {
            switch first {
            case .text(let text) where text.count > count:
                return [.text(String(text.dropFirst(count)))] + rest
            case .text(let text): count -= text.count
            case .link(let link): count -= link.content.plainText.count + 2
            default: return [first] + rest
            }
        }
        return Array(rest)
    }
}
