import Diagnostics

extension DocumentConverter {
    /// A text of the library's with the brackets that marks stand for.
    func unmarked(_ text: String) -> String { hasTerms ? TermMarks.unmarking(text) : text }

    /// Makes terms of what stands between marks.
    ///
    /// - Parameters:
    ///   - inlines: All inlines of one parent.
    ///   - block: The block or table row around them.
    /// - Returns: The inlines, without a mark.
    mutating func joiningTerms(in inlines: [Inline], of block: CommonMarkNode) -> [Inline] {
        let hasMark = inlines.contains { inline in
            if case .text(let text) = inline { TermMarks.hasMark(text) } else { false }
        }
        guard hasMark else { return inlines }
        var joined: [Inline] = []
        var content: [Inline]?
        for inline in inlines {
            guard case .text(let text) = inline else {
                if content?.append(inline) == nil { joined.append(inline) }
                continue
            }
            var piece = ""
            for scalar in text.unicodeScalars {
                if scalar == TermMarks.opening, content == nil {
                    joined.append(text: piece)
                    (piece, content) = ("", [])
                } else if scalar == TermMarks.closing, var inner = content {
                    inner.append(text: piece)
                    joined.append(.term(term(of: inner, in: block)))
                    (piece, content) = ("", nil)
                } else if scalar == TermMarks.closing || scalar == TermMarks.opening {
                    piece += scalar == TermMarks.closing ? "]]" : "[["
                    diagnostics.append(.splitTerm(at: position(of: block)))
                } else {
                    piece.unicodeScalars.append(scalar)
                }
            }
            if content?.append(text: piece) == nil { joined.append(text: piece) }
        }
        // The other half is reported where it stands.
        if let content { joined = [joined, [.text("[[")], content].flatMap(\.self) }
        return joined
    }

    /// What `name` or `name|shown text` means.
    private mutating func term(of content: [Inline], in block: CommonMarkNode) -> Inline.Term {
        let place = position(ofTerm: content, in: block)
        for (index, inline) in content.enumerated() {
            guard case .text(let text) = inline, let bar = text.firstIndex(of: "|") else {
                continue
            }
            let name = content[..<index] + [.text(String(text[..<bar]))]
            var shown: [Inline] = []
            shown.append(text: String(text[bar...].dropFirst().drop { $0 == " " }))
            shown += content[(index + 1)...]
            return Inline.Term(
                name: name.plainText.collapsingSpace,
                content: shown.isEmpty ? Array(name) : shown,
                position: place
            )
        }
        return Inline.Term(
            name: content.plainText.collapsingSpace,
            content: content,
            position: place
        )
    }

    /// How many lines are searched for a term, which is usually on the next one or two.
    private static let mostSearchedLines = 200

    /// Where the brackets stand, found in the source: a text of the library's has no exact place.
    private mutating func position(
        ofTerm content: [Inline],
        in block: CommonMarkNode
    ) -> SourcePosition {
        var start = "[["
        if case .text(let text) = content.first { start += text.prefix { $0 != "|" } }
        if termSearch.block != block.startLine {
            termSearch = (block.startLine, block.startLine, 0)
        }
        let end = min(block.endLine, termSearch.line + Self.mostSearchedLines)
        for line in termSearch.line...max(termSearch.line, end) {
            let bytes = lines[line].dropFirst(line == termSearch.line ? termSearch.column : 0)
            guard let found = bytes.firstRange(of: Array(start.utf8)) else { continue }
            let column = found.lowerBound - lines[line].startIndex
            termSearch = (block.startLine, line, column + 2)
            return place(line: line, column: column + 1)
        }
        return position(of: block)
    }
}

extension [Inline] {
    /// Adds text, to the one before if there is one.
    fileprivate mutating func append(text: String) {
        guard !text.isEmpty else { return }
        if case .text(let last) = last {
            self[count - 1] = .text(last + text)
        } else {
            append(.text(text))
        }
    }
}

extension String {
    /// With one space between words, and none around them.
    fileprivate var collapsingSpace: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
