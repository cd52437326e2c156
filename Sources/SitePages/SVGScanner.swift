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

    private var rest: Substring

    init(_ text: String) {
        rest = text[...]
    }

    /// The next tag; `nil` at the end of the text and before a tag that is not complete.
    mutating func next() -> Tag? {
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...]
            if rest.hasPrefix("<!--") {
                skip(past: "-->")
            } else if rest.hasPrefix("<?") || rest.hasPrefix("<!") {
                skip(past: ">")
            } else {
                return tag(from: start)
            }
        }
        return nil
    }

    private mutating func skip(past ending: String) {
        let end = rest.firstRange(of: ending)?.upperBound ?? rest.endIndex
        rest = rest[end...]
    }

    private mutating func tag(from start: String.Index) -> Tag? {
        rest.removeFirst()
        let isEnd = rest.first == "/"
        if isEnd { rest.removeFirst() }
        let name = takeName()
        guard !name.isEmpty else { return nil }
        var attributes: [Attribute] = []
        while true {
            skipSpace()
            guard let character = rest.first else { return nil }
            if character == ">" || rest.hasPrefix("/>") {
                rest.removeFirst(character == ">" ? 1 : 2)
                return Tag(
                    name: name,
                    attributes: attributes,
                    isEnd: isEnd,
                    isSelfClosing: character == "/",
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
        guard !name.isEmpty, rest.popFirst() == "=" else { return nil }
        skipSpace()
        guard let quote = rest.popFirst(), quote == "\"" || quote == "'",
            let end = rest.firstIndex(of: quote)
        else { return nil }
        let value = String(rest[..<end])
        rest = rest[rest.index(after: end)...]
        return value.contains("<") ? nil : Attribute(name: name, value: value)
    }

    private mutating func takeName() -> String {
        let name = rest.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
        rest = rest[name.endIndex...]
        return String(name)
    }

    private mutating func skipSpace() {
        rest = rest.drop(while: \.isWhitespace)
    }
}
