/// Finds the tokens of a shell script; a variable is an attribute.
struct ShellLexer {
    var scanner: CodeScanner
    /// Whether a command may begin here, so that `for` is no argument.
    private var isAtCommand = true

    private static let keywords = WordTable(
        "case do done elif else esac fi for function if in select then until while"
    )
    private static let builtins = WordTable(
        "alias break cd continue echo eval exec exit export local printf pwd read readonly return "
            + "set shift source test trap ulimit umask unset wait"
    )
    /// After these a command begins.
    private static let commandOpeners = WordTable("do elif else if then until while")

    init(_ code: String) { scanner = CodeScanner(code) }

    mutating func run() {
        while !scanner.isAtEnd {
            let start = scanner.offset
            let byte = scanner.byte
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"),
                UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "!"):
                scanner.advance()
                isAtCommand = true
            case _ where byte.isSpaceOrNewline: scanner.advance()
            case UInt8(ascii: "#") where !isInWord:
                scanner.skipLine()
                scanner.mark(.comment, from: start)
            case UInt8(ascii: "'"):
                scanner.advance()
                scanner.skip { $0 != UInt8(ascii: "'") }
                scanner.advance()
                scanner.mark(.string, from: start)
            case UInt8(ascii: "\""): doubleQuoted()
            case UInt8(ascii: "\\"):
                scanner.advance(2)
                scanner.skip { $0 & 0xC0 == 0x80 }
            case UInt8(ascii: "$"): variable()
            default: word()
            }
        }
    }

    /// Whether the byte before belongs to a word, in which `#` begins no comment.
    private var isInWord: Bool {
        scanner.offset > 0 && !scanner.byte(ahead: -1).isSpaceOrNewline
            && !";|&()".utf8.contains(scanner.byte(ahead: -1))
    }

    /// A string between double quotes, which has its own quotes in `$(…)`.
    private mutating func doubleQuoted() {
        let start = scanner.offset
        var parentheses = 0
        scanner.advance()
        while !scanner.isAtEnd {
            let byte = scanner.byte
            scanner.advance()
            switch byte {
            case UInt8(ascii: "\\"): scanner.advance()
            case UInt8(ascii: "$") where scanner.byte == UInt8(ascii: "("):
                parentheses += 1
                scanner.advance()
            case UInt8(ascii: ")") where parentheses > 0: parentheses -= 1
            case UInt8(ascii: "\"") where parentheses == 0:
                scanner.mark(.string, from: start)
                isAtCommand = false
                return
            default: break
            }
        }
        scanner.mark(.string, from: start)
    }

    private mutating func variable() {
        let start = scanner.offset
        scanner.advance()
        switch scanner.byte {
        case UInt8(ascii: "{"):
            scanner.skip { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "\n") }
            if scanner.byte == UInt8(ascii: "}") { scanner.advance() }
        case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "@"),
            UInt8(ascii: "*"),
            UInt8(ascii: "$"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            scanner.advance()
        case let byte where byte.startsIdentifier: scanner.skip(while: \.continuesIdentifier)
        default: return
        }
        isAtCommand = false
        scanner.mark(.attribute, from: start)
    }

    private mutating func word() {
        let start = scanner.offset
        scanner.advance()
        scanner.skip { $0 > 0x20 && !"\"'$;|&()<>\\=`".utf8.contains($0) }
        let word = scanner.bytes[start..<scanner.offset]
        let isDelimited = scanner.isAtEnd || scanner.byte != UInt8(ascii: "=")
        if isAtCommand && isDelimited || word.elementsEqual("in".utf8), Self.keywords.contains(word)
        {
            scanner.mark(.keyword, from: start)
            isAtCommand = Self.commandOpeners.contains(word)
        } else {
            if isAtCommand, isDelimited, Self.builtins.contains(word) {
                scanner.mark(.type, from: start)
            }
            if word.allSatisfy(\.isDigit) { scanner.mark(.number, from: start) }
            isAtCommand = false
        }
    }
}
