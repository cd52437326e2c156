/// The tags of an SVG text, one after another.
///
/// Knows as much XML as figures need: tags, attributes, comments, and what stands before the root.
struct SVGScanner {
    /// A start tag or an end tag.
    struct Tag: Equatable {
        let name: String
        let attributes: [Attribute]
        let isEnd: Bool
        let isSelfClosing: Bool
        /// The index in the text of the tag's `<`.
        let start: String.Index
    }

    /// An attribute of a start tag; its value is as written, between the quotes.
    struct Attribute: Equatable {
        let name: String
        let value: String
    }

    /// Bytes, because all that the scanner looks for is ASCII.
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    /// Whether all of the text was understood; of use after ``next()`` gave `nil`.
    private(set) var isWhole = true

    /// The next tag; `nil` at the end of the text and where something is not well-formed.
    mutating func next() -> Tag? {
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            if begins(with: "<!--") {
                guard skipComment() else {
                    isWhole = false
                    return nil
                }
            } else if begins(with: "<?") || begins(with: "<!") {
                skip(past: ">")
            } else if let tag = tag(from: start) {
                return tag
            } else {
                isWhole = false
                return nil
            }
        }
        return nil
    }

    /// Skips a comment, unless HTML would end it elsewhere than XML does.
    private mutating func skipComment() -> Bool {
        rest = rest.dropFirst("<!--".utf8.count)
        guard !begins(with: ">"), !begins(with: "->") else { return false }
        while !rest.isEmpty, !begins(with: "--") { rest.removeFirst() }
        guard begins(with: "-->") else { return false }
        rest = rest.dropFirst("-->".utf8.count)
        return true
    }

    private func begins(with text: String) -> Bool {
        rest.starts(with: text.utf8)
    }

    private mutating func skip(past ending: String) {
        while !rest.isEmpty, !begins(with: ending) { rest.removeFirst() }
        rest = rest.dropFirst(ending.utf8.count)
    }

    private mutating func tag(from start: String.Index) -> Tag? {
        rest.removeFirst()
        let isEnd = begins(with: "/")
        if isEnd { rest.removeFirst() }
        let name = takeName()
        guard !name.isEmpty else { return nil }
        var attributes: [Attribute] = []
        while true {
            skipSpace()
            let isSelfClosing = begins(with: "/>")
            if isSelfClosing || begins(with: ">") {
                rest = rest.dropFirst(isSelfClosing ? 2 : 1)
                return Tag(
                    name: name,
                    attributes: attributes,
                    isEnd: isEnd,
                    isSelfClosing: isSelfClosing,
                    start: start
                )
            }
            guard let attribute = takeAttribute() else { return nil }
            attributes.append(attribute)
        }
    }

    private mutating func takeAttribute() -> Attribute? {
        let name = takeName()
        skipSpace()
        guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "=") else { return nil }
        skipSpace()
        guard let quote = rest.popFirst(),
            [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(quote),
            let end = rest.firstIndex(of: quote)
        else { return nil }
        let value = String(Substring(rest[..<end]))
        rest = rest[end...].dropFirst()
        return value.contains("<") ? nil : Attribute(name: name, value: value)
    }

    private mutating func takeName() -> String {
        let name = rest.prefix { byte in
            let lowercase = byte | 0x20
            return UInt8(ascii: "a")...UInt8(ascii: "z") ~= lowercase
                || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":")].contains(byte)
        }
        rest = rest[name.endIndex...]
        return String(Substring(name))
    }

    private mutating func skipSpace() {
        rest = rest.drop { $0 == 0x20 || 0x09...0x0d ~= $0 }
    }
}
