package import CourseModel

/// How a site looks and speaks: what stands in `site/` beside `site.yml`.
package struct SiteDesign: Sendable {
    /// Mustache templates by name, without the extension.
    package let templates: [String: String]
    /// Files that are copied as they are, by their path under `assets/`.
    package let assets: [String: [UInt8]]

    private let words: [Language: [String: String]]

    /// - Parameters:
    ///   - templates: Mustache templates by name.
    ///   - words: What the templates say in each language, by key.
    ///   - assets: Files to copy, by their path under `assets/`.
    package init(
        templates: [String: String],
        words: [Language: [String: String]],
        assets: [String: [UInt8]]
    ) {
        self.templates = templates
        self.words = words
        self.assets = assets
    }

    /// The words of a language; those that it lacks are English.
    package func words(of language: Language) -> [String: String] {
        words[.english, default: [:]].merging(words[language, default: [:]]) { _, own in own }
    }

    /// The first word that a page needs and no file gives in its language or in English.
    ///
    /// - Parameter languages: The course's.
    /// - Returns: Its key and the language that lacks it; `nil` if all is there.
    func missingWord(in languages: [Language]) -> (key: String, language: Language)? {
        let used = Set(templates.values.flatMap { $0.matches(of: /words\.([A-Za-z]+)/).map(\.1) })
        let keys = used.map(String.init) + Self.wordsOfCode
        for language in languages {
            let words = words(of: language)
            let missing = keys.filter { words[$0] == nil }.min()
            if let missing { return (missing, language) }
        }
        return nil
    }

    /// The words that no template names but what makes its values.
    private static let wordsOfCode = [
        "easy", "exerciseCount", "exercises", "hard", "hintNumber", "lessonCount", "medium",
        "minutesOfReading", "notExplored", "otherLessons",
    ]

    /// A word with a number for its `#`.
    func words(_ key: String, _ number: Int, in language: Language) -> String {
        (words(of: language)[key] ?? "#").replacing("#", with: "\(number)")
    }

    /// The tag by which browsers and screen readers know a language, such as `zh-Hans` for `zh`.
    func tag(of language: Language) -> String {
        words[language]?["languageTag"] ?? language.rawValue
    }
}
