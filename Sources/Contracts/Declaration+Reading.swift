extension Declaration {
    /// Reads what follows a declaration's keyword.
    ///
    /// - Parameters:
    ///   - kind: What the keyword declares.
    ///   - modifiers: The words before the keyword.
    ///   - rest: The line after it.
    ///   - path: The type around it; empty at the top level.
    init(_ kind: Kind, _ modifiers: [String], _ rest: Substring, within path: String) {
        let own = rest.unqualified.trimmed
        let isNamedByKeyword = kind == .`init` || kind == .subscript
        // An operator's name may hold what ends any other.
        let ends = own.first?.isLetter ?? true || own.first == "_" ? "(<:{=" : "("
        let base = String(
            isNamedByKeyword ? kind.rawValue[...] : own.prefix { !ends.contains($0) }.trimmed
        )
        let afterName =
            kind == .`init` || kind == .subscript ? own : own.dropFirst(base.count).trimmed
        let list = ParameterList(in: afterName)
        let labels = list.map { "(" + $0.labels.map { $0 + ":" }.joined() + ")" } ?? ""
        let full = base + (kind.isCalled || list != nil ? labels : "")
        var effects = Effects(in: list?.after ?? afterName, kind: kind)
        if kind == .property { effects.type = Self.propertyType(in: afterName) }
        self.init(
            kind: kind,
            name: path.isEmpty ? full : "\(path).\(full)",
            isStatic: modifiers.contains("static") || modifiers.contains("class"),
            isAsync: effects.isAsync,
            throwing: effects.throwing,
            parameters: list?.types ?? [],
            type: effects.type,
            isSettable: afterName.contains("{ get set }"),
            generics: Self.generics(before: list, in: afterName) + effects.constraints,
            modifiers: modifiers.filter { Self.callModifiers.contains($0) }.sorted()
        )
    }

    /// The same declaration, settable.
    func settable() -> Declaration {
        Declaration(
            kind: kind,
            name: name,
            isStatic: isStatic,
            isAsync: isAsync,
            throwing: throwing,
            parameters: parameters,
            type: type,
            isSettable: true,
            generics: generics,
            modifiers: modifiers
        )
    }

    /// Modifiers that a caller's code depends on.
    private static let callModifiers: Set = [
        "mutating", "consuming", "borrowing", "@_Concurrency.MainActor", "nonisolated",
        "nonisolated(nonsending)", "isolated", "indirect", "@frozen",
    ]

    private static func propertyType(in text: Substring) -> String {
        guard let colon = text.topLevelIndex(of: ":") else { return "" }
        let type = text[text.index(after: colon)...]
        return String((type.firstIndex(of: "{").map { type[..<$0] } ?? type).trimmed)
    }

    private static func generics(before list: ParameterList?, in text: Substring) -> String {
        guard text.first == "<", let end = text.dropFirst().topLevelIndex(of: ">") else {
            return ""
        }
        return String(text[...end])
    }
}

extension Declaration.Kind {
    /// Whether its name shows its parameters' labels.
    fileprivate var isCalled: Bool { [.func, .`init`, .subscript].contains(self) }
}

/// The parameters of a function, initialiser, subscript or case.
private struct ParameterList {
    let labels: [String]
    /// `label: Type`, with ` = …` for a parameter that may be left out.
    let types: [String]
    /// What follows the closing parenthesis.
    let after: Substring

    init?(in text: Substring) {
        var rest = text
        if rest.first == "?" { rest = rest.dropFirst() }
        if rest.first == "<", let end = rest.dropFirst().topLevelIndex(of: ">") {
            rest = rest[rest.index(after: end)...]
        }
        guard rest.first == "(", let end = rest.dropFirst().topLevelIndex(of: ")") else {
            return nil
        }
        let parts = rest.dropFirst()[..<end].topLevelParts(at: ",")
        let named = parts.map { part -> (String, String) in
            guard let colon = part.topLevelIndex(of: ":") else { return ("_", String(part)) }
            let label = part[..<colon].split(separator: " ").first ?? "_"
            let type = part[part.index(after: colon)...].trimmed
            guard let value = type.topLevelIndex(of: "=") else {
                return (String(label), String(type))
            }
            return (String(label), "\(type[..<value].trimmed) = …")
        }
        labels = named.map(\.0)
        types = named.map { "\($0.0): \($0.1)" }
        after = rest[rest.index(after: end)...].trimmed
    }
}

/// What stands behind a parameter list: effects, result, constraints.
private struct Effects {
    var isAsync = false
    var throwing = ""
    var type = ""
    var constraints = ""

    init(in text: Substring, kind: Declaration.Kind) {
        guard ![.struct, .class, .enum, .protocol, .actor, .property].contains(kind) else { return }
        var rest = text.hasSuffix("{") ? text.dropLast().trimmed : text
        if let mark = rest.firstRange(of: " where ") ?? rest.leadingWhere {
            constraints = " where " + rest[mark.upperBound...].trimmed
            rest = rest[..<mark.lowerBound].trimmed
        }
        if let arrow = rest.topLevelArrow {
            type = String(rest[arrow.upperBound...].trimmed)
            rest = rest[..<arrow.lowerBound].trimmed
        } else if kind == .typealias, let equals = rest.firstIndex(of: "=") {
            type = String(rest[rest.index(after: equals)...].trimmed)
        }
        isAsync = rest.hasPrefix("async")
        if let start = rest.firstRange(of: "rethrows") ?? rest.firstRange(of: "throws") {
            throwing = String(rest[start.lowerBound...].trimmed)
        }
    }
}

extension Substring {
    fileprivate var leadingWhere: Range<Index>? {
        hasPrefix("where ") ? firstRange(of: "where ") : nil
    }

    fileprivate var topLevelArrow: Range<Index>? { firstRange(of: "-> ") }
}
