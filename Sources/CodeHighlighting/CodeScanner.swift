/// The bytes of a piece of code, a place in them, and what was found before it.
struct CodeScanner {
    /// The code in UTF-8.
    let bytes: [UInt8]
    /// Where the next byte to read is.
    var offset = 0
    private var runs: [(kind: TokenKind, end: Int)] = []

    init(_ code: String) { bytes = Array(code.utf8) }

    /// Whether everything is read.
    var isAtEnd: Bool { offset >= bytes.count }

    /// The next byte; zero at the end.
    var byte: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    /// The byte that is so many bytes ahead, or behind if negative; zero outside the code.
    func byte(ahead distance: Int) -> UInt8 {
        bytes.indices.contains(offset + distance) ? bytes[offset + distance] : 0
    }

    /// Whether a text comes next.
    func starts(with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard offset + count <= bytes.count else { return false }
        return text.withUTF8Buffer { letters in
            for index in 0..<count where unsafe letters[index] != bytes[offset + index] {
                return false
            }
            return true
        }
    }

    /// Goes over the bytes that meet a condition.
    mutating func skip(while condition: (UInt8) -> Bool) {
        while offset < bytes.count, condition(bytes[offset]) { offset += 1 }
    }

    /// Goes to the end of the line, before its newline.
    mutating func skipLine() { skip { $0 != UInt8(ascii: "\n") } }

    /// Goes on by so many bytes, at most to the end.
    mutating func advance(_ count: Int = 1) { offset = min(offset + count, bytes.count) }

    /// The first byte from a place on that is neither space nor tab; zero at the end.
    func byteAfterSpaces(from start: Int) -> UInt8 {
        var index = start
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return index < bytes.count ? bytes[index] : 0
    }

    /// Says what the bytes from a place up to ``offset`` are; those before it are plain.
    mutating func mark(_ kind: TokenKind, from start: Int) {
        let colored = runs.last?.end ?? 0
        guard offset > start else { return }
        if start > colored { runs.append((.plain, start)) }
        if let last = runs.last, last.kind == kind, last.end == start {
            runs[runs.count - 1].end = offset
        } else {
            runs.append((kind, offset))
        }
    }

    /// The tokens that were marked, and what is plain between them.
    func tokens(of code: String) -> [HighlightedToken] {
        var tokens: [HighlightedToken] = []
        tokens.reserveCapacity(runs.count + 1)
        var start = code.startIndex
        var startOffset = 0
        for run in runs {
            let end = code.utf8.index(start, offsetBy: run.end - startOffset)
            tokens.append(HighlightedToken(kind: run.kind, text: code[start..<end]))
            start = end
            startOffset = run.end
        }
        if start < code.endIndex {
            tokens.append(HighlightedToken(kind: .plain, text: code[start...]))
        }
        return tokens
    }
}
