/// How deep blocks and inlines may be nested, so that hostile text costs neither stack nor time.
enum NestingLimit {
    /// The greatest depth, counted from the document.
    static let depth = 100

    /// Takes the markers of containers beyond the limit out of a text.
    ///
    /// Without this, a line of many markers followed by many empty lines takes the library time
    /// that grows with the square of the text's length.
    ///
    /// - Parameter text: Markdown.
    /// - Returns: The text, and the first line, from 1, that was too deep.
    static func clipping(_ text: String) -> (text: String, line: Int?) {
        let bytes = Array(text.utf8)
        var kept: [UInt8] = []
        var keptUpTo = 0
        var firstLine: Int?
        var line = 1
        var offset = 0
        while offset < bytes.count {
            if let excess = excessMarkers(in: bytes, from: offset) {
                kept += bytes[keptUpTo..<excess.lowerBound]
                keptUpTo = excess.upperBound
                firstLine = firstLine ?? line
            }
            while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
            offset += 1
            line += 1
        }
        guard firstLine != nil else { return (text, nil) }
        kept += bytes[keptUpTo...]
        return (String(decoding: kept, as: UTF8.self), firstLine)
    }

    /// The markers at the start of a line that go beyond the limit; `nil` for nearly every line.
    private static func excessMarkers(in bytes: [UInt8], from start: Int) -> Range<Int>? {
        var count = 0
        var limit = start
        var offset = start
        var isBreak = true
        while offset < bytes.count {
            let byte = bytes[offset]
            var end = offset + 1
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                offset = end
                continue
            case UInt8(ascii: ">"):
                break
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard isSpace(bytes, at: end) else { return excess(from: limit, to: offset, count) }
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                while end < bytes.count, isDigit(bytes[end]) { end += 1 }
                guard end < bytes.count,
                    bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
                    isSpace(bytes, at: end + 1)
                else { return excess(from: limit, to: offset, count) }
                end += 1
            default:
                let isLineEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
                return isBreak && isLineEnd ? nil : excess(from: limit, to: offset, count)
            }
            isBreak =
                isBreak && byte == bytes[start]
                && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*"))
            count += 1
            offset = end
            if count == depth { limit = end }
        }
        return isBreak ? nil : excess(from: limit, to: offset, count)
    }

    private static func excess(from limit: Int, to end: Int, _ count: Int) -> Range<Int>? {
        count > depth ? limit..<end : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    private static func isSpace(_ bytes: [UInt8], at offset: Int) -> Bool {
        offset >= bytes.count || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset])
    }
}
