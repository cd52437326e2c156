import Diagnostics

extension YAMLText {
    /// Where the first anchor (`&name`) or alias (`*name`) stands, if there is one.
    ///
    /// Found before the YAML is composed, because a few nested aliases make billions of nodes.
    var firstReference: SourcePosition? {
        var blockIndentation: Int?
        var quote: UInt8?
        for line in lines {
            let bytes = Array(line.text.utf8)
            let indentation = bytes.prefix { $0 == UInt8(ascii: " ") }.count
            if let block = blockIndentation {
                // The lines of a block scalar are text, whatever they begin with.
                if indentation > block || indentation == bytes.count { continue }
                blockIndentation = nil
            }
            if let column = Self.referenceColumn(in: bytes, quote: &quote) {
                return SourcePosition(
                    file: file,
                    line: line.line,
                    column: line.column + column - 1
                )
            }
            if quote == nil, Self.beginsBlockScalar(bytes) { blockIndentation = indentation }
        }
        return nil
    }

    /// The column of a reference in one line; `quote` is the quotation mark that is still open.
    private static func referenceColumn(in line: [UInt8], quote: inout UInt8?) -> Int? {
        var beginsValue = true
        var index = 0
        while index < line.count {
            let byte = line[index]
            if let open = quote {
                if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { index += 1 }
                if byte == open { quote = nil }
                beginsValue = false
            } else if beginsValue, byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
                return index + 1
            } else if beginsValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "#"), index == 0 || line[index - 1] == UInt8(ascii: " ")
            {
                return nil
            } else if byte != UInt8(ascii: " ") {
                beginsValue = ":-,[{?!".utf8.contains(byte)
            }
            index += 1
        }
        return nil
    }

    private static func beginsBlockScalar(_ line: [UInt8]) -> Bool {
        let words = line.split(separator: UInt8(ascii: " "))
        guard let last = words.last, let first = last.first else { return false }
        let isIndicator = first == UInt8(ascii: "|") || first == UInt8(ascii: ">")
        return isIndicator && last.dropFirst().allSatisfy { "+-0123456789".utf8.contains($0) }
    }
}
