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

    /// A word with a number for its `#`.
    func words(_ key: String, _ number: Int, in language: Language) -> String {
        (words(of: language)[key] ?? "#").replacing("#", with: "\(number)")
    }

    /// The tag by which browsers and screen readers know a language, such as `zh-Hans` for `zh`.
    func tag(of language: Language) -> String {
        words[language]?["languageTag"] ?? language.rawValue
    }
}
