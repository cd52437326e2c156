/// Finds the tokens of Swift; what a word is depends on its neighbours, not on a grammar.
struct SwiftLexer {
    var scanner: CodeScanner
    /// Strings whose interpolation is open, outermost first.
    var interpolations: [Interpolation] = []
    /// Where the last token that is neither space nor comment ends; zero before the first.
    var lastEnd = 0

    /// Whether the parentheses of `@available(…)` or `#available(…)` are open.
    var isInAvailability = false

    /// A string that goes on after an interpolation.
    struct Interpolation {
        let delimiter: StringDelimiter
        /// Open parentheses within the interpolation.
        var depth = 0
    }

    /// What begins and ends a string.
    struct StringDelimiter {
        let pounds: Int
        let isMultiline: Bool
    }

    init(_ code: String) { scanner = CodeScanner(code) }

    mutating func run() {
        if scanner.starts(with: "#!") {
            scanner.skipLine()
            scanner.mark(.comment, from: 0)
        }
        while !scanner.isAtEnd {
            let start = scanner.offset
            let byte = scanner.byte
            switch byte {
            case _ where byte.isSpaceOrNewline:
                scanner.advance()
                continue
            case UInt8(ascii: "/"):
                let next = scanner.byte(ahead: 1)
                if next == UInt8(ascii: "/") || next == UInt8(ascii: "*") {
                    comment()
                    continue
                }
                if !regex() { scanner.advance() }
            case UInt8(ascii: "\""): string(pounds: 0)
            case UInt8(ascii: "#"): pound()
            case UInt8(ascii: "@"):
                scanner.advance()
                scanner.skip { $0.continuesIdentifier || $0 == UInt8(ascii: ".") }
                if scanner.offset > start + 1 { scanner.mark(.attribute, from: start) }
                noteAvailability(of: scanner.bytes[start..<scanner.offset].dropFirst())
            case UInt8(ascii: "`"): quotedIdentifier()
            case UInt8(ascii: "$"):
                scanner.advance()
                scanner.skip(while: \.continuesIdentifier)
            case _ where byte.isDigit: number()
            case _ where byte.startsIdentifier: word()
            default: punctuation()
            }
            lastEnd = scanner.offset
        }
    }

    /// The last byte before the token in hand that is neither space nor comment; zero if none.
    var lastByte: UInt8 { lastEnd > 0 ? scanner.bytes[lastEnd - 1] : 0 }

    private mutating func comment() {
        let start = scanner.offset
        if scanner.byte(ahead: 1) == UInt8(ascii: "/") {
            scanner.skipLine()
        } else {
            var depth = 0
            repeat {
                if scanner.starts(with: "/*") {
                    depth += 1
                    scanner.advance(2)
                } else if scanner.starts(with: "*/") {
                    depth -= 1
                    scanner.advance(2)
                } else {
                    scanner.advance()
                }
            } while depth > 0 && !scanner.isAtEnd
        }
        scanner.mark(.comment, from: start)
    }

    /// A number, whose fraction needs a digit: `1.description` has none.
    private mutating func number() {
        let start = scanner.offset
        let base = scanner.byte(ahead: 1)
        let isHex = scanner.byte == UInt8(ascii: "0") && base == UInt8(ascii: "x")
        let isOtherBase =
            scanner.byte == UInt8(ascii: "0")
            && (base == UInt8(ascii: "b") || base == UInt8(ascii: "o"))
        if isHex || isOtherBase { scanner.advance(2) }
        skipDigits(isHex: isHex)
        let isIndex = lastByte == UInt8(ascii: ".") && lastEnd == start
        if !isOtherBase, !isIndex, scanner.byte == UInt8(ascii: "."), startsFraction(isHex: isHex) {
            scanner.advance()
            skipDigits(isHex: isHex)
        }
        let sign = scanner.byte(ahead: 1)
        let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        if !isOtherBase, scanner.byte | 0x20 == UInt8(ascii: isHex ? "p" : "e"),
            scanner.byte(ahead: isSigned ? 2 : 1).isDigit
        {
            scanner.advance(2)
            skipDigits(isHex: false)
        }
        scanner.mark(.number, from: start)
    }

    private mutating func skipDigits(isHex: Bool) {
        scanner.skip { byte in
            byte.isDigit || byte == UInt8(ascii: "_")
                || isHex && UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20
        }
    }

    /// Whether the dot in hand begins a fraction; in hex only if an exponent follows.
    private func startsFraction(isHex: Bool) -> Bool {
        guard isHex else { return scanner.byte(ahead: 1).isDigit }
        var ahead = self
        ahead.scanner.advance()
        let start = ahead.scanner.offset
        ahead.skipDigits(isHex: true)
        return ahead.scanner.offset > start && ahead.scanner.byte | 0x20 == UInt8(ascii: "p")
    }

    /// An identifier between backticks, which may be any text of one line.
    private mutating func quotedIdentifier() {
        let start = scanner.offset
        scanner.advance()
        scanner.skip { $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "\n") }
        if scanner.byte == UInt8(ascii: "`") {
            scanner.advance()
        } else {
            scanner.offset = start + 1
        }
    }

    /// Remembers that the words of an availability condition come next.
    mutating func noteAvailability(of name: ArraySlice<UInt8>) {
        guard scanner.byte == UInt8(ascii: "(") else { return }
        isInAvailability =
            name.elementsEqual("available".utf8) || name.elementsEqual("unavailable".utf8)
    }

    /// Parentheses, which may end an interpolation, and operators.
    private mutating func punctuation() {
        let byte = scanner.byte
        scanner.advance()
        if byte == UInt8(ascii: ")") { isInAvailability = false }
        guard let interpolation = interpolations.last else { return }
        if byte == UInt8(ascii: "(") { interpolations[interpolations.count - 1].depth += 1 }
        guard byte == UInt8(ascii: ")") else { return }
        if interpolation.depth > 0 {
            interpolations[interpolations.count - 1].depth -= 1
        } else {
            interpolations.removeLast()
            stringBody(interpolation.delimiter, from: scanner.offset)
        }
    }
}
