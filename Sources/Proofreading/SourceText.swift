import Diagnostics

/// The text of a file with its lines, to get from bytes to places.
struct SourceText {
    let file: String
    let text: String
    let bytes: [UInt8]
    /// The bytes of each line, without its end.
    let lines: [Range<Int>]

    init(_ text: String, file: String) {
        self.file = file
        self.text = text
        bytes = Array(text.utf8)
        var lines: [Range<Int>] = []
        // A byte order mark is no part of the first line.
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while let offset = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            let isWindows = offset > start && bytes[offset - 1] == UInt8(ascii: "\r")
            lines.append(start..<(isWindows ? offset - 1 : offset))
            start = offset + 1
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        self.lines = lines
    }

    /// The text with a newline alone at the end of each line, as the loader reads it.
    var normalized: String {
        lines.map { String(decoding: bytes[$0], as: UTF8.self) + "\n" }.joined()
    }

    /// Where a byte stands.
    func position(of offset: Int) -> SourcePosition {
        var (low, high) = (0, lines.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].lowerBound <= offset { low = middle } else { high = middle }
        }
        guard !lines.isEmpty else { return SourcePosition(file: file) }
        let column = max(0, offset - lines[low].lowerBound) + 1
        return SourcePosition(file: file, line: low + 1, column: column)
    }

    /// The byte at a place; `nil` if there is no such line.
    func offset(of position: SourcePosition) -> Int? {
        guard lines.indices.contains(position.line - 1) else { return nil }
        return lines[position.line - 1].lowerBound + position.column - 1
    }

    /// The characters of some bytes, each with the offset of its first byte.
    func scalars(in range: Range<Int>) -> [(scalar: Unicode.Scalar, offset: Int)] {
        var offset = range.lowerBound
        return String(decoding: bytes[range], as: UTF8.self).unicodeScalars.map { scalar in
            defer { offset += UTF8.width(scalar) }
            return (scalar, offset)
        }
    }
}
