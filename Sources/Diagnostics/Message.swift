/// A language that the tool itself speaks; a course may be written in any.
package enum MessageLanguage: String, Sendable, CaseIterable, Codable {
    /// English.
    case english = "en"
    /// Simplified Chinese.
    case chinese = "zh"
}

/// One sentence or more, in every language that the tool speaks.
///
/// A string literal with both languages is written `.init(en: "…", zh: "…")`. Both say the same.
package struct Message: Sendable, Hashable, Codable {
    /// The English text.
    package let en: String
    /// The text in Simplified Chinese.
    package let zh: String

    package init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }

    /// The text in one language.
    package subscript(language: MessageLanguage) -> String {
        switch language {
        case .english: en
        case .chinese: zh
        }
    }
}
