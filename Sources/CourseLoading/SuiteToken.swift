/// A word or a sign of a Swift file, with its place.
struct SuiteToken {
    let text: Substring
    let line: Int
    /// In bytes, from 1.
    let column: Int

    /// The words and signs of a file; comments and strings are left out.
    static func tokens(of code: String) -> [SuiteToken] {
        var tokens: [SuiteToken] = []
        var scanner = TokenScanner(rest: code[...])
        while let token = scanner.next() { tokens.append(token) }
        return tokens
    }
}

/// Goes through Swift code, counting lines.
private struct TokenScanner {
    var rest: Substring
    var line = 1
    var column = 1

    mutating func next() -> SuiteToken? {
        while let first = rest.first {
            if first.isWhitespace {
                take(1)
            } else if rest.hasPrefix("//") {
                take(rest.prefix { $0 != "\n" }.count)
            } else if rest.hasPrefix("/*") {
                takeBlockComment()
            } else if first == "\"" {
                takeString()
            } else {
                let isWord = first.isLetter || first == "_"
                let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                let text = isWord ? word : rest.prefix(1)
                let token = SuiteToken(text: text, line: line, column: column)
                take(text.count)
                return token
            }
        }
        return nil
    }

    private mutating func take(_ count: Int) {
        for character in rest.prefix(count) {
            if character == "\n" {
                line += 1
                column = 1
            } else {
                column += character.utf8.count
            }
        }
        rest = rest.dropFirst(count)
    }

    /// Swift's block comments nest.
    private mutating func takeBlockComment() {
        var depth = 0
        repeat {
            if rest.hasPrefix("/*") {
                depth += 1
                take(2)
            } else if rest.hasPrefix("*/") {
                depth -= 1
                take(2)
            } else {
                take(1)
            }
        } while depth > 0 && !rest.isEmpty
    }

    private mutating func takeString() {
        let quote = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        take(quote.count)
        while !rest.isEmpty, !rest.hasPrefix(quote) {
            if quote.count == 1, rest.first == "\n" { return }
            take(rest.first == "\\" ? 2 : 1)
        }
        take(quote.count)
    }
}
