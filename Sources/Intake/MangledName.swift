/// The identifiers in the name of a Swift symbol, as far as they can be had without a demangler.
///
/// The runtime's demangler is not asked: names may come from anybody, and it was not written for
/// that.
struct MangledName {
    /// In the order in which they stand.
    let identifiers: [String]

    /// - Parameter symbol: The symbol's name; one that does not begin as names of Swift do gives
    ///   nil.
    init?(_ symbol: String) {
        guard let prefix = ["$s", "$S", "_$s", "$e"].first(where: symbol.hasPrefix) else {
            return nil
        }
        var reader = IdentifierReader(bytes: Array(symbol.utf8.dropFirst(prefix.utf8.count)))
        identifiers = reader.all()
    }

    /// The module that a name begins with, if it begins with one.
    ///
    /// Names of associated types, which end in `Tl`, begin with the type; copies of generic code
    /// may begin with an associated type, which a `Q` follows, as in `7ElementQz`.
    static func leadingModule(of symbol: String) -> String? {
        guard symbol.hasPrefix("$s"), !symbol.hasSuffix("Tl"), let name = MangledName(symbol)
        else { return nil }
        let rest = symbol.utf8.dropFirst(2)
        let digits = rest.prefix { $0.isDigit }
        guard let length = Int(Substring(digits)) else { return nil }
        let next = rest.dropFirst(digits.count).dropFirst(length).first
        return next == UInt8(ascii: "Q") ? nil : name.identifiers.first
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
    fileprivate var isLower: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self }
    fileprivate var isUpper: Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self }
}

/// Goes over a mangled name; identifiers may be made of words of those before them.
private struct IdentifierReader {
    let bytes: [UInt8]
    var index = 0
    var words: [ArraySlice<UInt8>] = []
    /// Bytes of identifiers: with words, few letters can stand for many.
    var made = 0

    static let mostMade = 16_384

    init(bytes: [UInt8]) { self.bytes = bytes }

    private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

    mutating func all() -> [String] {
        var identifiers: [String] = []
        while index < bytes.count, made < Self.mostMade {
            if byte == UInt8(ascii: "A") {
                skipSubstitutions()
            } else if byte.isDigit, let identifier = identifier() {
                identifiers.append(identifier)
            } else {
                index += 1
            }
        }
        return identifiers
    }

    /// `A2aD`: types named before, with how often each.
    private mutating func skipSubstitutions() {
        index += 1
        while byte.isDigit || byte.isLower { index += 1 }
        index += 1
    }

    private mutating func number() -> Int? {
        var number = 0
        let start = index
        while byte.isDigit, number < 1_000_000 {
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
            index += 1
        }
        return index > start ? number : nil
    }

    /// `5Hello`, or `0` with letters for words that were had before: `0B5Error`.
    private mutating func identifier() -> String? {
        var hasWords = byte == UInt8(ascii: "0")
        if hasWords { index += 1 }
        var name: [UInt8] = []
        repeat {
            while hasWords, byte.isLower || byte.isUpper {
                let letter = byte
                index += 1
                hasWords = letter.isLower
                let place = Int(letter | 0x20) - Int(UInt8(ascii: "a"))
                guard words.indices.contains(place) else { return nil }
                name += words[place]
                made += words[place].count
                guard made < Self.mostMade else { return nil }
            }
            if byte == UInt8(ascii: "0") {
                index += 1
                break
            }
            guard let count = number(), count > 0, count <= bytes.count - index else { return nil }
            let literal = bytes[index..<index + count]
            index += count
            name += literal
            noteWords(of: literal)
        } while hasWords
        return String(decoding: name, as: UTF8.self)
    }

    /// A word begins with a letter and ends before the next capital or underscore.
    private mutating func noteWords(of literal: ArraySlice<UInt8>) {
        var start: Int?
        for index in literal.startIndex...literal.endIndex {
            let byte = index < literal.endIndex ? literal[index] : 0
            let isEnd = byte == 0 || byte == UInt8(ascii: "_")
            if let from = start, isEnd || byte.isUpper && !literal[index - 1].isUpper {
                if index - from >= 2, words.count < 26 { words.append(literal[from..<index]) }
                start = nil
            }
            if start == nil, !isEnd, !byte.isDigit { start = index }
        }
    }
}
