import CourseModel
import Diagnostics

/// Reads `site/site.yml`.
struct SettingsReader {
    static let path = "site/site.yml"
    private static let keys = ["title", "summary", "languages", "raw_html", "parts", "redirects"]
    private static let languageKeys = ["code", "name", "hint"]
    private static let partKeys = ["title", "lessons"]

    let folder: CourseFolder
    /// The redirects with their places.
    private(set) var redirects: [Placed<Redirect>] = []
    var diagnostics: [Diagnostic] = []

    init(folder: CourseFolder) {
        self.folder = folder
    }

    /// The settings; where they cannot be read, whatever could be.
    mutating func read() -> CourseSettings {
        guard folder.entry(at: Self.path) != nil else {
            let why = Message(
                en: "the course has no site/site.yml, so its languages are not known",
                zh: "课程缺少 site/site.yml，无法得知它有哪些语言"
            )
            diagnostics.append(.missingFile(Self.path, why: why))
            return settings(from: YAMLMapping(entries: [], position: start, isBroken: true))
        }
        guard let file = TextFile.reading(Self.path, of: folder, diagnostics: &diagnostics) else {
            return settings(from: YAMLMapping(entries: [], position: start, isBroken: true))
        }
        let yaml = YAMLText(text: file.text, file: file.path, firstLine: 1)
        return settings(from: yaml.mapping(diagnostics: &diagnostics))
    }

    private var start: SourcePosition { SourcePosition(file: Self.path) }

    private mutating func settings(from keys: YAMLMapping) -> CourseSettings {
        keys.reportKeys(unlike: Self.keys, diagnostics: &diagnostics)
        let languages = languages(from: keys)
        let codes = languages.map(\.code)
        redirects = RedirectReader.read(keys, diagnostics: &diagnostics)
        return CourseSettings(
            title: localizedText("title", in: keys, languages: codes),
            summary: localizedText("summary", in: keys, languages: codes),
            languages: codes,
            languageNames: Dictionary(uniqueKeysWithValues: languages.map { ($0.code, $0.name) }),
            hintWords: Dictionary(uniqueKeysWithValues: languages.map { ($0.code, $0.hint) }),
            allowsRawHTML: allowsRawHTML(from: keys),
            parts: parts(from: keys, languages: codes),
            redirects: redirects.map(\.value)
        )
    }

    private mutating func localizedText(
        _ key: String,
        in keys: YAMLMapping,
        languages: [Language]
    ) -> LocalizedText {
        keys.requiredLocalizedText(key, languages: languages, diagnostics: &diagnostics)
            ?? LocalizedText([:])
    }

    private mutating func allowsRawHTML(from keys: YAMLMapping) -> Bool {
        guard let value = keys["raw_html"] else { return false }
        if let boolean = value.boolean { return boolean }
        diagnostics.append(.wrongType(of: "raw_html", wanted: .boolean, at: value.position))
        return false
    }

    private mutating func languages(
        from keys: YAMLMapping
    ) -> [(code: Language, name: String, hint: String)] {
        var languages: [(code: Language, name: String, hint: String)] = []
        for item in mappings("languages", in: keys) {
            item.reportKeys(unlike: Self.languageKeys, diagnostics: &diagnostics)
            let code = item.requiredString("code", diagnostics: &diagnostics)
            let name = item.requiredString("name", diagnostics: &diagnostics)
            let hint = item.requiredString("hint", diagnostics: &diagnostics)
            guard let code, let place = item["code"]?.position else { continue }
            let language = Language(rawValue: code)
            if !code.utf8.allSatisfy(isSlugByte) {
                diagnostics.append(.badLanguageCode(at: place))
            } else if languages.contains(where: { $0.code == language }) {
                diagnostics.append(.duplicateLanguage(code, at: place))
            } else {
                languages.append((language, name ?? code, hint ?? "Hint"))
            }
        }
        if languages.isEmpty, let list = keys["languages"]?.list, list.isEmpty {
            diagnostics.append(.noLanguages(at: keys["languages"]?.position ?? start))
        }
        return languages
    }

    private mutating func parts(
        from keys: YAMLMapping,
        languages: [Language]
    ) -> [CourseSettings.Part] {
        var parts: [CourseSettings.Part] = []
        guard keys["parts"] != nil else { return [] }
        for item in mappings("parts", in: keys) {
            item.reportKeys(unlike: Self.partKeys, diagnostics: &diagnostics)
            let title = localizedText("title", in: item, languages: languages)
            guard let value = item.required("lessons", diagnostics: &diagnostics) else { continue }
            guard let numbers = lessonNumbers(value.string ?? "") else {
                let place = value.position
                diagnostics.append(.wrongType(of: "lessons", wanted: .lessonNumbers, at: place))
                continue
            }
            if let shared = parts.lazy.map(\.lessonNumbers).first(where: numbers.overlaps) {
                let number = max(shared.lowerBound, numbers.lowerBound)
                diagnostics.append(.overlappingParts(number, at: value.position))
            }
            parts.append(CourseSettings.Part(title: title, lessonNumbers: numbers))
        }
        return parts
    }

    /// The items of a list of mappings; others are reported and left out.
    private mutating func mappings(_ key: String, in keys: YAMLMapping) -> [YAMLMapping] {
        guard let value = keys.required(key, diagnostics: &diagnostics) else { return [] }
        guard let list = value.list else {
            diagnostics.append(.wrongType(of: key, wanted: .list, at: value.position))
            return []
        }
        var mappings: [YAMLMapping] = []
        for item in list {
            if let mapping = item.mapping {
                mappings.append(mapping)
            } else {
                diagnostics.append(.wrongType(of: key, wanted: .mapping, at: item.position))
            }
        }
        return mappings
    }
}

/// `1-3` as the numbers 1 to 3, `4` as 4 alone; `nil` for anything else.
private func lessonNumbers(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
        first <= last
    else { return nil }
    return first...last
}
