/// A question with choices, as `> [!QUIZ]` holds it: paragraphs, a list of tasks, an explanation.
package struct Quiz: Sendable, Equatable {
    /// What stands before the choices.
    package let question: [Block]
    /// In the order of the file; those that are done are right.
    package let choices: [Block.Item]
    /// Whether the choices are shown without space between them.
    package let isTight: Bool
    /// What stands after the choices.
    package let explanation: [Block]

    /// Takes an alert's blocks apart; `nil` if none of them is a list of tasks.
    package init?(_ blocks: [Block]) {
        for (index, block) in blocks.enumerated() {
            guard case .list(let list) = block.kind, list.hasTasks else { continue }
            question = Array(blocks[..<index])
            choices = list.items
            isTight = list.isTight
            explanation = Array(blocks[(index + 1)...])
            return
        }
        return nil
    }

    /// The letters of the right choices, in order.
    package var rightLetters: [String] {
        choices.indices.filter { choices[$0].isDone == true }.map(Self.letter)
    }

    /// What a choice is called: A, B, …, Z, AA, …, as a list of letters in HTML numbers its items.
    ///
    /// - Parameter index: Counted from 0.
    /// - Returns: The letters.
    package static func letter(_ index: Int) -> String {
        let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
        return index < 26 ? last : letter(index / 26 - 1) + last
    }
}

extension Block.List {
    /// Whether an item is a task.
    var hasTasks: Bool { items.contains { $0.isDone != nil } }
}

extension MarkupDocument {
    /// The quizzes with their places, in the order in which they are read.
    package var quizzes: [(quiz: Quiz, block: Block)] {
        allBlocks.compactMap { block in
            guard case .alert(.quiz, let blocks) = block.kind else { return nil }
            return Quiz(blocks).map { ($0, block) }
        }
    }
}
