extension PythonLexer {
    /// A formatted string that goes on after a replacement field.
    struct Field {
        let quote: Quote
        /// Whether the field stands in the format of another.
        let isInFormat: Bool
        /// Open brackets within the field.
        var depth = 0
    }

    /// What ends a string, and what is read within it.
    struct Quote {
        let byte: UInt8
        let isTriple: Bool
        let isFormatted: Bool
    }

    /// A string from its quote on; the prefix is marked with it.
    mutating func string(prefix: Range<Int>) {
        let isFormatted = scanner.bytes[prefix].contains { "fFtT".utf8.contains($0) }
        let byte = scanner.byte
        let isTriple = scanner.byte(ahead: 1) == byte && scanner.byte(ahead: 2) == byte
        scanner.advance(isTriple ? 3 : 1)
        let quote = Quote(byte: byte, isTriple: isTriple, isFormatted: isFormatted)
        stringBody(quote, from: prefix.lowerBound)
    }

    /// The rest of a string up to its end, its line's end, or the next replacement field.
    ///
    /// - Parameters:
    ///   - quote: What ends it.
    ///   - start: Where its piece in hand begins.
    ///   - isFormat: Whether this is the format at the end of a field, which `}` closes.
    mutating func stringBody(_ quote: Quote, from start: Int, isFormat: Bool = false) {
        while !scanner.isAtEnd {
            let byte = scanner.byte
            if byte == UInt8(ascii: "\n"), !quote.isTriple { break }
            if isFormat, byte == UInt8(ascii: "}") {
                scanner.mark(.string, from: start)
                scanner.advance()
                return stringBody(quote, from: scanner.offset)
            }
            if quote.isFormatted, byte == UInt8(ascii: "{") {
                if !isFormat, scanner.byte(ahead: 1) == UInt8(ascii: "{") {
                    scanner.advance(2)
                    continue
                }
                scanner.mark(.string, from: start)
                scanner.advance()
                return fields.append(Field(quote: quote, isInFormat: isFormat))
            }
            scanner.advance()
            if byte == UInt8(ascii: "\\") {
                skipEscaped(in: quote)
            } else if byte == quote.byte {
                let isEnd =
                    !quote.isTriple
                    || scanner.byte == byte && scanner.byte(ahead: 1) == byte
                guard isEnd else { continue }
                if quote.isTriple { scanner.advance(2) }
                return scanner.mark(.string, from: start)
            }
        }
        scanner.mark(.string, from: start)
    }

    /// What follows a backslash: `{` and `}` keep their meaning in a formatted string, but for
    /// those of a character's name.
    private mutating func skipEscaped(in quote: Quote) {
        guard quote.isFormatted else { return scanner.advance() }
        if scanner.starts(with: "N{") {
            scanner.skip { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "\n") && $0 != quote.byte }
        } else if scanner.byte != UInt8(ascii: "{"), scanner.byte != UInt8(ascii: "}") {
            scanner.advance()
        }
    }
}
