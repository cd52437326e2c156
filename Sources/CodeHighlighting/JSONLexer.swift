/// Finds the tokens of JSON; a member's name is an attribute.
struct JSONLexer {
    var scanner: CodeScanner
    private static let words = WordTable("true false null")

    init(_ code: String) { scanner = CodeScanner(code) }

    mutating func run() {
        while !scanner.isAtEnd {
            let start = scanner.offset
            switch scanner.byte {
            case UInt8(ascii: "\""):
                string()
                var next = scanner
                next.skip(while: \.isSpaceOrNewline)
                scanner.mark(next.byte == UInt8(ascii: ":") ? .attribute : .string, from: start)
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                scanner.advance()
                scanner.skip { $0.isDigit || "+-.eE".utf8.contains($0) }
                scanner.mark(.number, from: start)
            case let byte where byte.startsIdentifier:
                scanner.skip(while: \.continuesIdentifier)
                if Self.words.contains(scanner.bytes[start..<scanner.offset]) {
                    scanner.mark(.keyword, from: start)
                }
            default: scanner.advance()
            }
        }
    }

    private mutating func string() {
        scanner.advance()
        while !scanner.isAtEnd, scanner.byte != UInt8(ascii: "\n") {
            let byte = scanner.byte
            scanner.advance()
            if byte == UInt8(ascii: "\"") { return }
            if byte == UInt8(ascii: "\\"), scanner.byte != UInt8(ascii: "\n") { scanner.advance() }
        }
    }
}
