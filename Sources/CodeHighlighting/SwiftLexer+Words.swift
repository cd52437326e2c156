extension SwiftLexer {
    /// Keywords wherever they stand, but for members and argument labels.
    private static let keywordsText = """
        Any Self as associatedtype break case catch class continue default defer deinit do else enum
        extension fallthrough false fileprivate for func guard if import in init inout internal is
        let nil operator private precedencegroup protocol public repeat rethrows return self
        static struct subscript super switch throw throws true try typealias var where while
        """
    private static let keywords = WordTable(keywordsText)
    /// Keywords only before a word on the same line.
    private static let modifiersText = """
        __consuming __owned __shared actor any async await borrowing consume consuming
        convenience copy discard distributed dynamic each final indirect infix isolated lazy
        macro mutating nonisolated nonmutating open optional override package postfix prefix
        required sending some unowned unsafe weak yield
        """
    private static let modifiers = WordTable(modifiersText)
    /// Modifiers that may have their own argument, such as `unowned(safe)`.
    private static let modifiersWithArgument = WordTable("nonisolated package unowned unsafe")
    /// Keywords only before the body of an accessor.
    private static let accessorsText = "get set willSet didSet _modify _read modify read"
    private static let accessors = WordTable(accessorsText)
    /// All of these, so that most words need one look.
    private static let known = WordTable("\(keywordsText) \(modifiersText) \(accessorsText)")
    /// Keywords even after a dot.
    private static let memberKeywords = WordTable("self init Type Protocol")
    /// Keywords that are a whole expression or type, before a colon too.
    private static let operands = WordTable("Self false nil self true")
    /// Keywords that begin an expression or a type and so are no label before a word.
    private static let neverLabels = WordTable(
        """
        any await borrowing consuming copy each inout isolated let nonisolated sending some try
        unsafe var
        """
    )

    /// Keywords within `@available(…)` and `#available(…)`.
    private static let availabilityWords = WordTable(
        """
        deprecated iOS introduced macCatalyst macOS message noasync obsoleted renamed swift tvOS
        unavailable visionOS watchOS
        """
    )

    /// An identifier or a keyword.
    mutating func word() {
        let start = scanner.offset
        scanner.skip(while: \.continuesIdentifier)
        let word = scanner.bytes[start..<scanner.offset]
        if isInAvailability, isAvailabilityWord(word) { return scanner.mark(.keyword, from: start) }
        if lastByte == UInt8(ascii: "."), lastEnd > 1,
            scanner.bytes[lastEnd - 2] != UInt8(ascii: ".")
        {
            if Self.memberKeywords.contains(word) { return scanner.mark(.keyword, from: start) }
        } else if isKeyword(word) {
            return scanner.mark(.keyword, from: start)
        }
        if word[start].isUppercase { scanner.mark(.type, from: start) }
    }

    /// Whether a word is known in an availability condition or names a platform with its version.
    private func isAvailabilityWord(_ word: ArraySlice<UInt8>) -> Bool {
        Self.availabilityWords.contains(word)
            || scanner.byteAfterSpaces(from: scanner.offset).isDigit
    }

    private func isKeyword(_ word: ArraySlice<UInt8>) -> Bool {
        guard Self.known.contains(word) else { return false }
        if Self.keywords.contains(word) { return !isLabel(word) }
        let next = scanner.byteAfterSpaces(from: scanner.offset)
        if Self.modifiers.contains(word) {
            if next == UInt8(ascii: "("), Self.modifiersWithArgument.contains(word) {
                return !isLabel(word)
            }
            if word.elementsEqual("async".utf8) {
                return lastByte == UInt8(ascii: ")") || next.startsIdentifier && !isLabel(word)
            }
            let opensOperand = next.startsIdentifier || "@`~".utf8.contains(next)
            let opensExpression = "(.\"[\\#&".utf8.contains(next) && scanner.byte.isSpaceOrTab
            return (opensOperand || opensExpression) && !isLabel(word)
                && !isBinaryWord(after: scanner.offset)
        }
        return Self.accessors.contains(word) && isAccessor(next)
    }

    /// Whether the next word stands between two operands: in `x is T`, `x` is no modifier.
    private func isBinaryWord(after end: Int) -> Bool {
        var ahead = scanner
        ahead.skip(while: \.isSpaceOrTab)
        let start = ahead.offset
        ahead.skip(while: \.continuesIdentifier)
        return ahead.bytes[start..<ahead.offset].elementsEqual("is".utf8)
            || ahead.bytes[start..<ahead.offset].elementsEqual("as".utf8)
            || ahead.bytes[start..<ahead.offset].elementsEqual("in".utf8)
            || ahead.bytes[start..<ahead.offset].elementsEqual("else".utf8)
    }

    /// Whether an accessor's name is followed by a body or stands in a list such as `{ get set }`.
    private func isAccessor(_ next: UInt8) -> Bool {
        let last = lastByte
        switch next {
        case UInt8(ascii: "{"):
            return last == UInt8(ascii: "{") || last == UInt8(ascii: "}") || startsLine
                || last.continuesIdentifier
        case UInt8(ascii: "}"), UInt8(ascii: "s"), UInt8(ascii: "a"), UInt8(ascii: "t"):
            return last == UInt8(ascii: "{") || wordBefore(lastEnd).elementsEqual("get".utf8)
                || wordBefore(lastEnd).elementsEqual("mutating".utf8)
        case UInt8(ascii: "("):
            guard last == UInt8(ascii: "}") || last == UInt8(ascii: "{") else { return false }
            var ahead = scanner
            ahead.advance()
            ahead.skip(while: \.continuesIdentifier)
            return ahead.byte == UInt8(ascii: ")")
                && ahead.byteAfterSpaces(from: ahead.offset + 1) == UInt8(ascii: "{")
        default: return false
        }
    }

    /// Whether nothing but space stands between the last token and this one's line.
    private var startsLine: Bool {
        scanner.bytes[lastEnd..<scanner.offset].contains(UInt8(ascii: "\n"))
    }

    /// Whether a keyword names an argument: `f(in: x)`, `func f(for x: Int)`, `_ extension: URL`.
    private func isLabel(_ word: ArraySlice<UInt8>) -> Bool {
        let last = lastByte
        let next = scanner.byteAfterSpaces(from: scanner.offset)
        let isFirstInArgument = last == UInt8(ascii: "(") || last == UInt8(ascii: ",")
        if next == UInt8(ascii: ":") {
            let isSecondName =
                (last.continuesIdentifier || last == UInt8(ascii: "}")) && !startsLine
            let isDefaultCase = !isFirstInArgument && word.elementsEqual("default".utf8)
            return (isFirstInArgument || isSecondName) && !Self.operands.contains(word)
                && !isDefaultCase
        }
        guard isFirstInArgument, next.startsIdentifier, !Self.neverLabels.contains(word) else {
            return false
        }
        var ahead = scanner
        ahead.skip(while: \.isSpaceOrTab)
        ahead.skip(while: \.continuesIdentifier)
        return ahead.byteAfterSpaces(from: ahead.offset) == UInt8(ascii: ":")
    }
}
