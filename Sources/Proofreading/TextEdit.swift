/// A change of some bytes of a text.
package struct TextEdit: Sendable, Hashable, Comparable {
    /// The bytes that go, counted from the text's first; empty where something is only added.
    package let range: Range<Int>
    /// What comes in their place.
    package let replacement: String

    package init(_ range: Range<Int>, _ replacement: String) {
        self.range = range
        self.replacement = replacement
    }

    package static func < (left: TextEdit, right: TextEdit) -> Bool {
        (left.range.lowerBound, left.range.upperBound, left.replacement)
            < (right.range.lowerBound, right.range.upperBound, right.replacement)
    }
}

extension String {
    /// The text after some edits; of two that touch the same bytes the first one is made.
    func edited(by edits: some Sequence<TextEdit>) -> String {
        let bytes = Array(utf8)
        var result: [UInt8] = []
        var done = 0
        var last: TextEdit?
        for edit in edits.sorted() where edit.range.lowerBound >= done && edit != last {
            result += bytes[done..<edit.range.lowerBound]
            result += Array(edit.replacement.utf8)
            done = edit.range.upperBound
            last = edit
        }
        result += bytes[done...]
        return String(decoding: result, as: UTF8.self)
    }
}
