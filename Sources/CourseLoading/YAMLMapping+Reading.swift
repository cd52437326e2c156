import CourseModel
import Diagnostics

/// Reads values by key; what is missing or of another type is reported and left out.
extension YAMLMapping {
    /// Reports the keys that nobody reads.
    func reportKeys(unlike known: [String], diagnostics: inout [Diagnostic]) {
        for entry in entries where !known.contains(entry.key) {
            diagnostics.append(.unknownKey(entry.key, known: known, at: entry.keyPosition))
        }
    }

    /// The value of a key that must be there.
    func required(_ key: String, diagnostics: inout [Diagnostic]) -> YAMLValue? {
        if let value = self[key] { return value }
        if !isBroken { diagnostics.append(.missingKey(key, at: position)) }
        return nil
    }

    /// A text that must be there and not be empty.
    func requiredString(_ key: String, diagnostics: inout [Diagnostic]) -> String? {
        guard let value = required(key, diagnostics: &diagnostics) else { return nil }
        return value.nonEmptyString(of: key, diagnostics: &diagnostics)
    }

    /// A whole number above zero, if the key is there.
    func positiveInteger(_ key: String, diagnostics: inout [Diagnostic]) -> Int? {
        guard let value = self[key] else { return nil }
        if let integer = value.integer, integer > 0 { return integer }
        diagnostics.append(.wrongType(of: key, wanted: .positiveInteger, at: value.position))
        return nil
    }

    /// A list of texts, each with its place, if the key is there.
    func strings(_ key: String, diagnostics: inout [Diagnostic]) -> [Placed<String>]? {
        guard let value = self[key] else { return nil }
        guard let list = value.list else {
            diagnostics.append(.wrongType(of: key, wanted: .strings, at: value.position))
            return nil
        }
        return list.compactMap { item in
            if let string = item.string { return Placed(string, at: item.position) }
            diagnostics.append(.wrongType(of: key, wanted: .strings, at: item.position))
            return nil
        }
    }

    /// One text or a list of texts, each with its place, if the key is there.
    func stringOrStrings(_ key: String, diagnostics: inout [Diagnostic]) -> [Placed<String>]? {
        guard let value = self[key], let string = value.string else {
            return strings(key, diagnostics: &diagnostics)
        }
        return [Placed(string, at: value.position)]
    }

    /// A text in each of the course's languages, written `{en: …, zh: …}`.
    func requiredLocalizedText(
        _ key: String,
        languages: [Language],
        diagnostics: inout [Diagnostic]
    ) -> LocalizedText? {
        guard let value = required(key, diagnostics: &diagnostics) else { return nil }
        guard let mapping = value.mapping else {
            diagnostics.append(.wrongType(of: key, wanted: .localizedText, at: value.position))
            return nil
        }
        let codes = languages.map(\.rawValue)
        mapping.reportKeys(unlike: codes, diagnostics: &diagnostics)
        var texts: [Language: String] = [:]
        for language in languages {
            let code = language.rawValue
            texts[language] = mapping.requiredString(code, diagnostics: &diagnostics)
        }
        return LocalizedText(texts)
    }
}

extension YAMLValue {
    /// The value as a text with something in it; otherwise that is reported.
    func nonEmptyString(of key: String, diagnostics: inout [Diagnostic]) -> String? {
        if let string, string.contains(where: { !$0.isWhitespace }) {
            if let task = UnwrittenText.task(in: string) {
                diagnostics.append(.unwrittenText(task, at: position))
            }
            return string
        }
        diagnostics.append(.wrongType(of: key, wanted: .string, at: position))
        return nil
    }
}

/// A value with the place where an author wrote it.
struct Placed<Value: Sendable & Equatable>: Sendable, Equatable {
    let value: Value
    let position: SourcePosition

    init(_ value: Value, at position: SourcePosition) {
        self.value = value
        self.position = position
    }
}
