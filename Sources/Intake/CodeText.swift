import CodeHighlighting

/// A Swift file with blanks in place of its comments and strings, byte for byte.
struct CodeText {
    private var bytes: [UInt8]
    /// Whether a slash may begin a regex here, so that the blanks may be in wrong places.
    private(set) var mayHoldRegex = false

    /// A word and where it, or the sign before it, begins.
    struct Word: Equatable {
        let name: String
        let offset: Int
    }

    init(of text: String) {
        bytes = []
        bytes.reserveCapacity(text.utf8.count)
        for token in CodeLanguage.swift.tokens(of: text) {
            switch token.kind {
            case .comment: blank(token.text)
            case .string:
                if token.text.drop(while: { $0 == "#" }).hasPrefix("/") { mayHoldRegex = true }
                blank(token.text)
            default: bytes += token.text.utf8
            }
        }
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") {
            let next = self.byte(at: index + 1)
            if next != UInt8(ascii: "="), !Self.isSpace(next) { mayHoldRegex = true }
        }
        blankOddSpaces()
    }

    /// The text with its comments and strings.
    init(raw text: String) {
        bytes = Array(text.utf8)
        blankOddSpaces()
    }

    private mutating func blank(_ text: Substring) {
        bytes += text.utf8.map { $0 == 0x0A ? 0x0A : 0x20 }
    }

    /// The compiler takes a no-break space for a space.
    private mutating func blankOddSpaces() {
        for index in bytes.indices.dropLast()
        where bytes[index] == 0xC2 && bytes[index + 1] == 0xA0 {
            bytes[index] = 0x20
            bytes[index + 1] = 0x20
        }
    }

    private func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0x20 }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    /// The line and the column of a byte, from 1.
    func place(of offset: Int) -> (line: Int, column: Int) {
        let before = bytes[..<offset]
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return (before.count { $0 == 0x0A } + 1, offset - start + 1)
    }

    /// The words that directly follow a sign, in backticks or not.
    func words(after sign: UInt8) -> [Word] {
        bytes.indices.filter { bytes[$0] == sign }.compactMap { index in
            word(at: index + 1).map { Word(name: $0.name, offset: index) }
        }
    }

    /// The places where a word stands for itself, in backticks or not.
    func words(equalTo name: String) -> [Word] {
        let bytes = Array(name.utf8)
        return self.bytes.indices.filter { index in
            self.bytes[index] == bytes[0] && self.bytes[index...].starts(with: bytes)
                && !Self.isWord(byte(at: index + bytes.count))
                && (index == 0 || !Self.isWord(self.bytes[index - 1]))
        }
        .map { Word(name: name, offset: $0) }
    }

    /// The word that begins at a place, and where what follows it begins.
    private func word(at start: Int) -> (name: String, end: Int)? {
        let isQuoted = byte(at: start) == UInt8(ascii: "`")
        let first = isQuoted ? start + 1 : start
        var end = first
        while Self.isWord(byte(at: end)) { end += 1 }
        guard end > first else { return nil }
        let name = String(decoding: bytes[first..<end], as: UTF8.self)
        return (name, isQuoted ? end + 1 : end)
    }

    /// The modules that the file imports, each where its `import` stands.
    func importedModules() -> [Word] {
        var modules: [Word] = []
        var index = 0
        while index < bytes.count {
            guard let found = word(at: index) else {
                index += 1
                continue
            }
            defer { index = max(found.end, index + 1) }
            guard found.name == "import", byte(at: index) != UInt8(ascii: "`"),
                index == 0 || bytes[index - 1] != UInt8(ascii: "."),
                var module = word(at: skippingSpace(from: found.end))
            else { continue }
            if Self.kinds.contains(module.name),
                let named = word(at: skippingSpace(from: module.end))
            {
                module = named
            }
            modules.append(Word(name: module.name, offset: index))
        }
        return modules
    }

    private static let kinds: Set = [
        "typealias", "struct", "class", "enum", "protocol", "let", "var", "func",
    ]

    private func skippingSpace(from start: Int) -> Int {
        var index = start
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
        return index
    }
}
