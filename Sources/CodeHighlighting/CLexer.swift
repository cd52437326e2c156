/// Finds the tokens of C; a preprocessor directive's name is an attribute.
struct CLexer {
    var scanner: CodeScanner
    private var isAtLineStart = true

    private static let keywords = WordTable(
        """
        alignas alignof auto break case const constexpr continue default do else enum extern false
        for goto if inline nullptr register restrict return sizeof static static_assert struct
        switch thread_local true typedef typeof union volatile while _Alignas _Alignof _Atomic
        _Generic _Noreturn _Static_assert _Thread_local
        """
    )
    private static let types = WordTable(
        "bool char double float int long short signed unsigned void _Bool _Complex FILE DIR"
    )

    init(_ code: String) { scanner = CodeScanner(code) }

    mutating func run() {
        while !scanner.isAtEnd {
            let start = scanner.offset
            let byte = scanner.byte
            switch byte {
            case UInt8(ascii: "\n"):
                scanner.advance()
                isAtLineStart = true
                continue
            case _ where byte.isSpaceOrNewline:
                scanner.advance()
                continue
            case UInt8(ascii: "#") where isAtLineStart: directive()
            case UInt8(ascii: "/") where scanner.byte(ahead: 1) == UInt8(ascii: "/"):
                scanner.skipLine()
                scanner.mark(.comment, from: start)
            case UInt8(ascii: "/") where scanner.byte(ahead: 1) == UInt8(ascii: "*"): blockComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): literal(from: start)
            case _ where byte.isDigit, UInt8(ascii: ".") where scanner.byte(ahead: 1).isDigit:
                number()
            case _ where byte.startsIdentifier: word()
            default: scanner.advance()
            }
            isAtLineStart = false
        }
    }

    private mutating func directive() {
        let start = scanner.offset
        scanner.advance()
        scanner.skip(while: \.isSpaceOrTab)
        let nameStart = scanner.offset
        scanner.skip(while: \.continuesIdentifier)
        let isInclude = scanner.bytes[nameStart..<scanner.offset].elementsEqual("include".utf8)
        scanner.mark(.attribute, from: start)
        scanner.skip(while: \.isSpaceOrTab)
        guard isInclude, scanner.byte == UInt8(ascii: "<") else { return }
        let headerStart = scanner.offset
        scanner.skip { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "\n") }
        if scanner.byte == UInt8(ascii: ">") { scanner.advance() }
        scanner.mark(.string, from: headerStart)
    }

    private mutating func blockComment() {
        let start = scanner.offset
        scanner.advance(2)
        while !scanner.isAtEnd, !scanner.starts(with: "*/") { scanner.advance() }
        scanner.advance(2)
        scanner.mark(.comment, from: start)
    }

    /// A string or a character; one without an end goes to the end of its line.
    private mutating func literal(from start: Int) {
        let quote = scanner.byte
        scanner.advance()
        while !scanner.isAtEnd, scanner.byte != UInt8(ascii: "\n") {
            let byte = scanner.byte
            scanner.advance()
            if byte == quote { break }
            if byte == UInt8(ascii: "\\") { scanner.advance() }
        }
        scanner.mark(.string, from: start)
    }

    private mutating func number() {
        let start = scanner.offset
        let isHex = scanner.starts(with: "0x") || scanner.starts(with: "0X")
        while !scanner.isAtEnd {
            let byte = scanner.byte
            let isExponent = byte | 0x20 == UInt8(ascii: isHex ? "p" : "e")
            guard
                byte.continuesIdentifier && byte < 0x80 || byte == UInt8(ascii: ".")
                    || byte == UInt8(ascii: "'")
            else { break }
            scanner.advance()
            if isExponent, scanner.byte == UInt8(ascii: "+") || scanner.byte == UInt8(ascii: "-") {
                scanner.advance()
            }
        }
        scanner.mark(.number, from: start)
    }

    private mutating func word() {
        let start = scanner.offset
        scanner.skip(while: \.continuesIdentifier)
        let word = scanner.bytes[start..<scanner.offset]
        let isPrefix =
            word.count <= 2 && ["L", "u", "U", "u8"].contains { word.elementsEqual($0.utf8) }
        if isPrefix, scanner.byte == UInt8(ascii: "\"") || scanner.byte == UInt8(ascii: "'") {
            literal(from: start)
        } else if Self.keywords.contains(word) {
            scanner.mark(.keyword, from: start)
        } else if Self.types.contains(word) || word.suffix(2).elementsEqual("_t".utf8) {
            scanner.mark(.type, from: start)
        }
    }
}
