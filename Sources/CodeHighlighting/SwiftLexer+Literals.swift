extension SwiftLexer {
    /// What a `#` begins: a raw string, a raw regex, a directive or a macro.
    mutating func pound() {
        let start = scanner.offset
        scanner.skip { $0 == UInt8(ascii: "#") }
        let pounds = scanner.offset - start
        switch scanner.byte {
        case UInt8(ascii: "\""): string(pounds: pounds)
        case UInt8(ascii: "/"): rawRegex(pounds: pounds)
        case let byte where byte.startsIdentifier && pounds == 1:
            scanner.skip(while: \.continuesIdentifier)
            let name = scanner.bytes[(start + 1)..<scanner.offset]
            scanner.mark(Self.directives.contains(name) ? .keyword : .attribute, from: start)
            noteAvailability(of: name)
        default: break
        }
    }

    private static let directives = WordTable(
        "if else elseif endif available unavailable sourceLocation selector keyPath"
    )

    /// A string from its first quote on; its pounds are read.
    mutating func string(pounds: Int) {
        let start = scanner.offset - pounds
        let isMultiline = scanner.starts(with: "\"\"\"") && !isShortRawString(pounds: pounds)
        scanner.advance(isMultiline ? 3 : 1)
        stringBody(StringDelimiter(pounds: pounds, isMultiline: isMultiline), from: start)
    }

    /// Whether three quotes are a raw string that holds one: `#"""#`.
    private func isShortRawString(pounds: Int) -> Bool {
        pounds > 0 && hasPounds(pounds, ahead: 3)
    }

    /// The rest of a string up to its end, its line's end, or the next interpolation.
    mutating func stringBody(_ delimiter: StringDelimiter, from start: Int) {
        while !scanner.isAtEnd {
            switch scanner.byte {
            case UInt8(ascii: "\n") where !delimiter.isMultiline:
                return scanner.mark(.string, from: start)
            case UInt8(ascii: "\"")
            where (!delimiter.isMultiline || scanner.starts(with: "\"\"\""))
                && hasPounds(delimiter.pounds, ahead: delimiter.isMultiline ? 3 : 1):
                scanner.advance((delimiter.isMultiline ? 3 : 1) + delimiter.pounds)
                return scanner.mark(.string, from: start)
            case UInt8(ascii: "\\") where hasPounds(delimiter.pounds, ahead: 1):
                if scanner.byte(ahead: 1 + delimiter.pounds) == UInt8(ascii: "(") {
                    scanner.mark(.string, from: start)
                    scanner.advance(2 + delimiter.pounds)
                    return interpolations.append(Interpolation(delimiter: delimiter))
                }
                scanner.advance(1 + delimiter.pounds)
                if scanner.byte != UInt8(ascii: "\n") { scanner.advance() }
            default: scanner.advance()
            }
        }
        scanner.mark(.string, from: start)
    }

    private func hasPounds(_ count: Int, ahead distance: Int) -> Bool {
        for index in 0..<count where scanner.byte(ahead: distance + index) != UInt8(ascii: "#") {
            return false
        }
        return true
    }

    /// The longest regex between plain slashes that is looked for, in bytes.
    private static let longestRegex = 1000

    /// A regex between slashes, if the slash in hand can begin one and another ends it.
    ///
    /// - Returns: Whether it was one; otherwise nothing is read.
    mutating func regex() -> Bool {
        let start = scanner.offset
        guard canBeginExpression, !scanner.byte(ahead: 1).isSpaceOrNewline else { return false }
        var isInClass = false
        scanner.advance()
        while !scanner.isAtEnd, scanner.byte != UInt8(ascii: "\n"),
            scanner.offset - start < Self.longestRegex
        {
            let byte = scanner.byte
            scanner.advance()
            switch byte {
            case UInt8(ascii: "\\") where scanner.byte != UInt8(ascii: "\n"): scanner.advance()
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            case UInt8(ascii: "/") where !isInClass:
                if scanner.offset == start + 2 || scanner.byte(ahead: -2).isSpaceOrTab { break }
                scanner.mark(.string, from: start)
                return true
            default: break
            }
        }
        scanner.offset = start
        return false
    }

    /// Whether an operand may stand here, as after `=`, `(` or a keyword, but not after `x`.
    private var canBeginExpression: Bool {
        let last = lastByte
        if last == 0 || "=(,:[{;!&|?+-*%<>~^".utf8.contains(last) {
            return !(last == UInt8(ascii: "!") || last == UInt8(ascii: "?"))
                || lastEnd < scanner.offset
        }
        guard last.continuesIdentifier else { return false }
        return Self.keywordsBeforeExpressions.contains(wordBefore(lastEnd))
    }

    private static let keywordsBeforeExpressions = WordTable(
        "await case else if in return throw try unsafe where while"
    )

    /// A regex between `#/` and `/#`: of many lines if the first ends there.
    private mutating func rawRegex(pounds: Int) {
        let start = scanner.offset - pounds
        scanner.advance()
        let isMultiline = scanner.byteAfterSpaces(from: scanner.offset) == UInt8(ascii: "\n")
        while !scanner.isAtEnd, isMultiline || scanner.byte != UInt8(ascii: "\n") {
            let byte = scanner.byte
            scanner.advance()
            if byte == UInt8(ascii: "\\"), scanner.byte != UInt8(ascii: "\n") { scanner.advance() }
            if byte == UInt8(ascii: "/"), hasPounds(pounds, ahead: 0) {
                scanner.advance(pounds)
                return scanner.mark(.string, from: start)
            }
        }
        scanner.mark(.string, from: start)
    }

    /// The word that ends at a place; empty if none does.
    func wordBefore(_ end: Int) -> ArraySlice<UInt8> {
        var start = end
        while start > 0, end - start < 32, scanner.bytes[start - 1].continuesIdentifier {
            start -= 1
        }
        return scanner.bytes[start..<end]
    }
}
