/// The texts of an SVG drawing: what stands in `text`, `title` and `desc`.
struct DrawingProse {
    private(set) var runs: [[ProseElement]] = []

    init(_ source: SourceText) {
        let bytes = source.bytes
        var depth = 0
        var offset = 0
        while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
            if depth > 0, start > offset { add(offset..<start, of: source) }
            if bytes[start...].starts(with: "<!--".utf8) {
                offset = Self.end(of: "-->", in: bytes, from: start)
                continue
            }
            offset = Self.end(of: ">", in: bytes, from: start)
            let isEnd = bytes[start...].starts(with: "</".utf8)
            let name = bytes[(start + (isEnd ? 2 : 1))..<offset].prefix { $0 > 0x2F && $0 != 0x3E }
            let isText = ["text", "title", "desc"].contains { name.elementsEqual($0.utf8) }
            let isEmpty = bytes[..<offset].suffix(2).starts(with: "/>".utf8)
            if isText, !isEmpty { depth += isEnd ? -1 : 1 }
        }
    }

    /// Behind the first occurrence of a word; at the end if there is none.
    private static func end(of word: String, in bytes: [UInt8], from start: Int) -> Int {
        let first = word.utf8.first
        var offset = start
        while let next = bytes[offset...].firstIndex(where: { $0 == first }) {
            if bytes[next...].starts(with: word.utf8) { return next + word.utf8.count }
            offset = next + 1
        }
        return bytes.count
    }

    private mutating func add(_ range: Range<Int>, of source: SourceText) {
        var builder = ProseBuilder()
        let scalars = source.scalars(in: range)
        var index = 0
        while index < scalars.count {
            let (scalar, offset) = scalars[index]
            if scalar == "&",
                let end = scalars[index...].prefix(12).firstIndex(where: { $0.scalar == ";" })
            {
                builder.add(.other, offset..<(scalars[end].offset + 1))
                index = end + 1
            } else {
                let end = offset + UTF8.width(scalar)
                builder.add(scalar == "\n" ? .lineEnd : .init(scalar), offset..<end)
                index += 1
            }
        }
        runs.append(builder.elements)
    }
}
