/// A language in which a course is written, as a BCP 47 tag: `en`, `zh`.
package struct Language: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package static let english = Language(rawValue: "en")
    package static let chinese = Language(rawValue: "zh")

    /// Whether it is Chinese of any script or country, such as `zh-Hant`.
    package var isChinese: Bool {
        self == .chinese || rawValue.lowercased().hasPrefix("zh-")
    }

    package static func < (left: Language, right: Language) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// A text of the course in each language in which it was written.
package struct LocalizedText: Sendable, Hashable {
    /// Never empty in a loaded course.
    package let texts: [Language: String]

    package init(_ texts: [Language: String]) {
        self.texts = texts
    }

    /// The text in a language, else in the first language that there is.
    package subscript(language: Language) -> String {
        texts[language] ?? texts.min { $0.key < $1.key }?.value ?? ""
    }
}
