/// Two examples of a document that a page shows side by side, because one says `beside=` the other.
package struct ExamplePair: Sendable, Equatable {
    /// The blocks of the one that comes first: its code and its outputs.
    package let first: Range<Int>
    /// The blocks of the other one, right after.
    package let second: Range<Int>
    /// The names of both, in order.
    package let names: [String]
}

extension [Block] {
    /// The pairs among these blocks, in order; no example is in two of them.
    package var examplePairs: [ExamplePair] {
        let groups = exampleGroups
        guard groups.contains(where: { $0.beside != nil }) else { return [] }
        var pairs: [ExamplePair] = []
        var index = 0
        while index + 1 < groups.count {
            let (one, other) = (groups[index], groups[index + 1])
            let isPair =
                one.blocks.upperBound == other.blocks.lowerBound
                && (one.beside == other.name || other.beside == one.name)
            if isPair {
                pairs.append(
                    ExamplePair(
                        first: one.blocks,
                        second: other.blocks,
                        names: [one.name, other.name]
                    )
                )
            }
            index += isPair ? 2 : 1
        }
        return pairs
    }

    /// Each example with the outputs that follow it.
    private var exampleGroups: [(name: String, beside: String?, blocks: Range<Int>)] {
        var groups: [(name: String, beside: String?, blocks: Range<Int>)] = []
        for (index, block) in enumerated() {
            guard case .code(let code) = block.kind else { continue }
            let name = code.attributes["example"]
            // Further files of one program have its name, and belong to it as its outputs do.
            if let last = groups.last, last.blocks.upperBound == index,
                code.language == "output" || name == last.name
            {
                groups[groups.count - 1].blocks = last.blocks.lowerBound..<index + 1
            } else if let name {
                groups.append((name, code.attributes["beside"], index..<index + 1))
            }
        }
        return groups
    }
}
