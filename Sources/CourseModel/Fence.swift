package import Diagnostics
package import LessonMarkup

/// A code block of a document with its place and what it is for.
package struct Fence: Sendable, Equatable {
    package let code: CodeBlock
    /// Where the block begins: the line of its opening fence, above the first line of code.
    package let position: SourcePosition
    package let role: Role

    package init(code: CodeBlock, position: SourcePosition, role: Role) {
        self.code = code
        self.position = position
        self.role = role
    }

    /// What a code block is for.
    package enum Role: Sendable, Hashable {
        /// A program that is compiled and run: `example=NAME`.
        case example(name: String)
        /// One more file of an example: `example=NAME part=FILE`.
        case part(file: String, of: String)
        /// What the example right before it prints; `index` counts an example's blocks from 0.
        case output(of: String, index: Int)
        /// An `output` block that follows no example.
        case strayOutput
        /// What the explorer is to show of an example: ``ExplorationRequest``; empty if the fence
        /// names no example.
        case exploration(ExplorationRequest.Kind, of: String)
        /// Code that is only shown.
        case shown
    }
}

extension MarkupDocument {
    /// The code blocks in the order in which they are read, those of footnotes last.
    package var fences: [Fence] {
        var fences: [Fence] = []
        _ = mappingFences { fence in
            fences.append(fence)
            return fence
        }
        return fences
    }

    /// The document with the code and the place of each code block as a closure gives them.
    package func mappingFences(_ replacement: (Fence) -> Fence) -> MarkupDocument {
        MarkupDocument(
            blocks: blocks.mappingFences(replacement),
            footnotes: footnotes.map { footnote in
                Footnote(label: footnote.label, blocks: footnote.blocks.mappingFences(replacement))
            }
        )
    }
}

extension [Block] {
    fileprivate func mappingFences(_ replacement: (Fence) -> Fence) -> [Block] {
        var previous: Fence.Role?
        return map { block in
            var role: Fence.Role?
            defer { previous = role }
            switch block.kind {
            case .code(let code):
                let newRole = code.role(after: previous)
                role = newRole
                let fence = Fence(code: code, position: block.position, role: newRole)
                let replaced = replacement(fence)
                return Block(.code(replaced.code), at: replaced.position)
            case .quotation(let blocks):
                return Block(.quotation(blocks.mappingFences(replacement)), at: block.position)
            case .alert(let alert, let blocks):
                return Block(.alert(alert, blocks.mappingFences(replacement)), at: block.position)
            case .list(let list):
                return Block(.list(list.mappingFences(replacement)), at: block.position)
            case .heading, .paragraph, .table, .thematicBreak, .html:
                return block
            }
        }
    }
}

extension Block.List {
    fileprivate func mappingFences(_ replacement: (Fence) -> Fence) -> Block.List {
        let items = items.map { item in
            Block.Item(isDone: item.isDone, blocks: item.blocks.mappingFences(replacement))
        }
        return Block.List(start: start, isTight: isTight, items: items)
    }
}

extension CodeBlock {
    /// What the block is for, when a block of another role stands right before it.
    fileprivate func role(after previous: Fence.Role?) -> Fence.Role {
        if language == "output" {
            switch previous {
            case .example(let name), .part(_, of: let name): .output(of: name, index: 0)
            case .output(let name, let index): .output(of: name, index: index + 1)
            case .strayOutput, .exploration, .shown, nil: .strayOutput
            }
        } else if let kind = ExplorationRequest.Kind(rawValue: language) {
            .exploration(kind, of: attributes["of"] ?? "")
        } else if let name = attributes["example"] {
            if let file = attributes["part"], file != Example.entryFile(in: language) {
                .part(file: file, of: name)
            } else {
                .example(name: name)
            }
        } else {
            .shown
        }
    }
}
