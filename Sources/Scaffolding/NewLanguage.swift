import CourseLoading

/// A language of a new course.
struct NewLanguage: Sendable {
    let code: String

    /// Its name in itself; the code where that is not known here.
    var name: String { Self.known[code]?.name ?? code }

    /// The word over a hint.
    var hint: String { Self.known[code]?.hint ?? "Hint" }

    /// The file of what the pages themselves say.
    var words: String { "site/words/\(code).yml" }

    /// The languages of some codes, at least one.
    static func all(_ codes: [String]) throws(ScaffoldRefusal) -> [NewLanguage] {
        guard !codes.isEmpty else {
            throw ScaffoldRefusal(
                en: "a course needs a language, such as --languages en",
                zh: "课程至少需要一种语言，例如 --languages zh"
            )
        }
        for (index, code) in codes.enumerated() {
            guard isSlug(code), code.first?.isLetter == true, code.count <= 35 else {
                throw ScaffoldRefusal(
                    en: "“\(code)” is no code of a language; write it in lower-case letters, such "
                        + "as --languages en,zh",
                    zh: "“\(code)”不是语言代码；请用小写字母，例如 --languages en,zh"
                )
            }
            guard !codes[..<index].contains(code) else {
                throw ScaffoldRefusal(
                    en: "the language \(code) is named twice",
                    zh: "语言 \(code) 写了两次"
                )
            }
        }
        return codes.map { NewLanguage(code: $0) }
    }

    private static let known = [
        "de": (name: "Deutsch", hint: "Hinweis"), "en": (name: "English", hint: "Hint"),
        "es": (name: "Español", hint: "Pista"), "fr": (name: "Français", hint: "Indice"),
        "it": (name: "Italiano", hint: "Suggerimento"), "ja": (name: "日本語", hint: "ヒント"),
        "ko": (name: "한국어", hint: "힌트"), "pt": (name: "Português", hint: "Dica"),
        "ru": (name: "Русский", hint: "Подсказка"), "zh": (name: "简体中文", hint: "提示"),
    ]
}
