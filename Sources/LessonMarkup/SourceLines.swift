/// The lines of a text, to look up what the tree does not tell.
struct SourceLines {
    private let bytes: [UInt8]
    private let ranges: [Range<Int>]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var ranges: [Range<Int>] = []
        var start = 0
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            ranges.append(start..<offset - 1)
            if byte == UInt8(ascii: "\r"), offset < bytes.count, bytes[offset] == UInt8(ascii: "\n")
            {
                offset += 1
            }
            start = offset
        }
        if start < bytes.count { ranges.append(start..<bytes.count) }
        self.bytes = bytes
        self.ranges = ranges
    }

    /// How many lines there are.
    var count: Int { ranges.count }

    /// The bytes of a line, without its end; empty past the last line.
    ///
    /// - Parameter line: Counted from 1.
    subscript(line: Int) -> ArraySlice<UInt8> {
        ranges.indices.contains(line - 1) ? bytes[ranges[line - 1]] : []
    }

    /// A line without the markers of quotations and the spaces that stand before its content.
    ///
    /// - Parameter line: Counted from 1.
    /// - Returns: The content, the number of markers and the content's column, from 1.
    func content(of line: Int) -> (text: ArraySlice<UInt8>, quotations: Int, column: Int) {
        let whole = self[line]
        var quotations = 0
        let text = whole.drop { byte in
            if byte == UInt8(ascii: ">") { quotations += 1 }
            return byte == UInt8(ascii: ">") || byte == UInt8(ascii: " ")
                || byte == UInt8(ascii: "\t")
        }
        return (text, quotations, text.startIndex - whole.startIndex + 1)
    }
}
