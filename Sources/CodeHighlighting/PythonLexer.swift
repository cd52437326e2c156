/// Finds the tokens of Python; a decorator is an attribute.
struct PythonLexer {
    var scanner: CodeScanner
    /// Whether nothing but space stands before on the line.
    private var isAtLineStart = true
    /// Formatted strings whose replacement field is open, outermost first.
    var fields: [Field] = []

    private static let keywords = WordTable(
        """
        False None True and as assert async await break class continue def del elif else except
        finally for from global if import in is lambda nonlocal not or pass raise return try while
        with yield
        """
    )
    private static let softKeywords = WordTable("match case type")
    private static let prefixes = WordTable(
        "r u b f t br rb fr rf tr rt R U B F T bR Br BR rB Rb RB fR Fr FR rF Rf RF"
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
            case UInt8(ascii: "#"):
                scanner.skipLine()
                scanner.mark(.comment, from: start)
            case UInt8(ascii: "\""), UInt8(ascii: "'"): string(prefix: start..<start)
            case UInt8(ascii: "@") where isAtLineStart: decorator()
            case _ where byte.startsIdentifier: word()
            case _ where byte.isDigit, UInt8(ascii: ".") where scanner.byte(ahead: 1).isDigit:
                number()
            default: punctuation()
            }
            isAtLineStart = false
        }
    }

    private mutating func decorator() {
        let start = scanner.offset
        scanner.advance()
        guard scanner.byte.startsIdentifier else { return }
        scanner.skip { $0.continuesIdentifier || $0 == UInt8(ascii: ".") }
        scanner.mark(.attribute, from: start)
    }

    private mutating func word() {
        let start = scanner.offset
        let isFirst = isAtLineStart
        let isMember = scanner.byte(ahead: -1) == UInt8(ascii: ".")
        scanner.skip(while: \.continuesIdentifier)
        let word = scanner.bytes[start..<scanner.offset]
        let quote = scanner.byte
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), Self.prefixes.contains(word) {
            string(prefix: start..<scanner.offset)
        } else if Self.keywords.contains(word) || isFirst && isSoftKeyword(word) {
            scanner.mark(.keyword, from: start)
        } else if word[start].isUppercase,
            !isMember || quote != UInt8(ascii: "(") || word.count > 1,
            word.contains(where: { !$0.isUppercase && !$0.isDigit && $0 != UInt8(ascii: "_") })
        {
            scanner.mark(.type, from: start)
        }
    }

    /// Whether `match`, `case` or `type` at a line's start begins a statement.
    private func isSoftKeyword(_ word: ArraySlice<UInt8>) -> Bool {
        guard Self.softKeywords.contains(word), scanner.byte == 0x20 else { return false }
        let next = scanner.byteAfterSpaces(from: scanner.offset)
        if word.elementsEqual("type".utf8) { return next.startsIdentifier }
        guard next.continuesIdentifier || "\"'([{*-".utf8.contains(next) else { return false }
        var line = scanner
        line.skip { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "#") }
        let statement = line.bytes[scanner.offset..<line.offset]
        return statement.last { !$0.isSpaceOrNewline } == UInt8(ascii: ":")
            || statement.contains(UInt8(ascii: ":"))
    }

    private mutating func number() {
        let start = scanner.offset
        let prefix = scanner.byte(ahead: 1) | 0x20
        let hasBase = scanner.byte == UInt8(ascii: "0") && "xob".utf8.contains(prefix)
        if hasBase {
            scanner.skip { $0.continuesIdentifier && $0 < 0x80 }
        } else {
            let isDigitOrUnderscore = { (byte: UInt8) in byte.isDigit || byte == UInt8(ascii: "_") }
            scanner.skip(while: isDigitOrUnderscore)
            if scanner.byte == UInt8(ascii: ".") {
                scanner.advance()
                scanner.skip(while: isDigitOrUnderscore)
            }
            let sign = scanner.byte(ahead: 1)
            let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
            if scanner.byte | 0x20 == UInt8(ascii: "e"),
                scanner.byte(ahead: isSigned ? 2 : 1).isDigit
            {
                scanner.advance(2)
                scanner.skip(while: isDigitOrUnderscore)
            }
            if scanner.byte | 0x20 == UInt8(ascii: "j") { scanner.advance() }
        }
        scanner.mark(.number, from: start)
    }

    /// Brackets, which may end a replacement field, and operators.
    private mutating func punctuation() {
        let byte = scanner.byte
        guard let field = fields.last else { return scanner.advance() }
        let innermost = fields.count - 1
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): fields[innermost].depth += 1
        case UInt8(ascii: "}") where field.depth == 0:
            fields.removeLast()
            scanner.advance()
            return stringBody(field.quote, from: scanner.offset, isFormat: field.isInFormat)
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            fields[innermost].depth = max(0, field.depth - 1)
        case UInt8(ascii: ":") where field.depth == 0:
            fields.removeLast()
            scanner.advance()
            return stringBody(field.quote, from: scanner.offset, isFormat: true)
        default: break
        }
        scanner.advance()
    }
}
