extension Substring {
    /// The text without the modules' names before types: `Swift.Int` becomes `Int`.
    var unqualified: Substring {
        var words: [Substring] = []
        var rest = self
        while let dot = rest.firstIndex(of: ".") {
            let before = rest[..<dot]
            let start =
                before.lastIndex { !($0.isLetter || $0.isNumber || $0 == "_") }
                .map(before.index(after:)) ?? before.startIndex
            let after = rest.index(after: dot)
            let isQualifier =
                start < dot && after < rest.endIndex && rest[after].isLetter
                && rest[start].isUppercaseOrUnderscore && rest[start..<dot] != "Self"
            words.append(rest[..<(isQualifier ? start : after)])
            rest = rest[after...]
        }
        return (words + [rest]).joined()[...]
    }

    /// The place of a character outside of all brackets and quotes.
    func topLevelIndex(of wanted: Character) -> Index? {
        var depth = 0
        var previous: Character = " "
        for index in indices {
            let character = self[index]
            if depth == 0 && character == wanted { return index }
            if "([{<".contains(character) { depth += 1 }
            // The arrow `->` closes nothing.
            if ")]}".contains(character) || (character == ">" && previous != "-") { depth -= 1 }
            previous = character
        }
        return nil
    }

    /// The parts between a character's top-level places, without spaces at their ends.
    func topLevelParts(at separator: Character) -> [Substring] {
        var parts: [Substring] = []
        var rest = self
        while let index = rest.topLevelIndex(of: separator) {
            parts.append(rest[..<index].trimmed)
            rest = rest[rest.index(after: index)...]
        }
        return (parts + [rest.trimmed]).filter { !$0.isEmpty }
    }

    /// The text without spaces at its ends.
    var trimmed: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension Character {
    fileprivate var isUppercaseOrUnderscore: Bool { isUppercase || self == "_" }
}
