extension PublicInterface {
    /// Reads a `.swiftinterface` file as the compiler writes it: one declaration a line, scopes in
    /// braces.
    package init(reading text: String) {
        var reader = InterfaceReader()
        for line in text.split(separator: "\n") { reader.read(line) }
        self.init(declarations: reader.declarations, conformances: reader.conformances)
    }
}

/// Goes through the lines of an interface and remembers in which type it is.
private struct InterfaceReader {
    private(set) var declarations: [Declaration] = []
    private(set) var conformances: Set<String> = []
    /// The names of the types around the current line; `nil` for the accessors of a property.
    private var scopes: [String?] = []

    mutating func read(_ line: Substring) {
        let line = line.drop { $0 == " " }
        guard !line.isEmpty, !line.hasPrefix("//"), !line.hasPrefix("import ") else { return }
        if line == "}" {
            _ = scopes.popLast()
        } else if scopes.last == .some(nil) {
            readAccessor(line)
        } else if let parts = DeclarationParts(line) {
            read(parts, opensScope: line.hasSuffix("{"))
        }
    }

    private mutating func readAccessor(_ line: Substring) {
        guard line == "set" || line.hasSuffix(" set"), let last = declarations.popLast() else {
            return
        }
        declarations.append(last.settable())
    }

    private mutating func read(_ parts: DeclarationParts, opensScope: Bool) {
        if parts.keyword == "extension" {
            let type = parts.rest.unqualified.prefix { !" :{<".contains($0) }
            readConformances(of: String(type), in: parts.rest)
            if opensScope { scopes.append(String(type)) }
            return
        }
        guard let kind = Declaration.Kind(keyword: parts.keyword) else {
            if opensScope { scopes.append(nil) }
            return
        }
        let path = scopes.compactMap { $0 }.joined(separator: ".")
        for rest in kind == .case ? parts.rest.topLevelParts(at: ",") : [parts.rest] {
            let declaration = Declaration(kind, parts.modifiers, rest, within: path)
            declarations.append(declaration)
            if declaration.kind.isType { readConformances(of: declaration.name, in: rest) }
            if opensScope { scopes.append(kind.isType ? declaration.name : nil) }
        }
    }

    private mutating func readConformances(of type: String, in rest: Substring) {
        guard let colon = rest.topLevelIndex(of: ":") else { return }
        let list = rest[rest.index(after: colon)...]
        let end = list.firstRange(of: " where ")?.lowerBound ?? list.endIndex
        for part in list[..<end].topLevelParts(at: ",") {
            let name = part.unqualified.filter { $0 != "{" && $0 != " " }
            conformances.insert("\(type): \(name)")
        }
    }
}

/// The first words of a declaration, and what follows them.
private struct DeclarationParts {
    let modifiers: [String]
    let keyword: String
    let rest: Substring

    init?(_ line: Substring) {
        var modifiers: [String] = []
        var rest = line
        while let word = rest.nextWord() {
            rest = rest.dropFirst(word.count).drop { $0 == " " }
            if Declaration.Kind.keywords.contains(word) {
                self.modifiers = modifiers
                self.keyword = word
                self.rest = rest
                return
            }
            modifiers.append(word)
        }
        return nil
    }
}

extension Declaration.Kind {
    fileprivate static let keywords: Set<String> = [
        "struct", "class", "enum", "protocol", "actor", "case", "func", "init", "subscript", "var",
        "let", "typealias", "associatedtype", "extension", "deinit", "operator",
        "precedencegroup",
    ]

    fileprivate init?(keyword: String) {
        self.init(rawValue: ["var", "let"].contains(keyword) ? "property" : keyword)
    }

    fileprivate var isType: Bool {
        [.struct, .class, .enum, .protocol, .actor].contains(self)
    }
}

extension Substring {
    /// The next word with the parentheses that belong to it, as in `@available(iOS 13, *)`.
    fileprivate func nextWord() -> String? {
        guard let first, first.isLetter || first == "@" || first == "_" else { return nil }
        var depth = 0
        let isAttribute = first == "@"
        let end = indices.first { index in
            let character = self[index]
            if isAttribute && character == "(" { depth += 1 }
            if isAttribute && character == ")" { depth -= 1 }
            if depth > 0 || character == ")" && isAttribute { return false }
            return character == " " || (!isAttribute && "(<:?{[".contains(character))
        }
        return String(self[..<(end ?? endIndex)])
    }
}
