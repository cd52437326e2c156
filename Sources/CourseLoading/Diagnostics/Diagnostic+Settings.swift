import Diagnostics

extension Diagnostic {
    static func badLanguageCode(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "bad-language-code",
            at: position,
            Message(
                en: "a language's code has lower-case letters, digits and hyphens only",
                zh: "语言代码只能包含小写字母、数字和连字符"
            ),
            mend: Message(en: "write a tag such as `en` or `zh`", zh: "请写 `en`、`zh` 这样的标签")
        )
    }

    static func duplicateLanguage(_ code: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "duplicate-language",
            at: position,
            Message(en: "the language `\(code)` is listed twice", zh: "语言 `\(code)` 列了两次"),
            mend: Message(en: "remove one of them", zh: "请删去其中一个")
        )
    }

    static func noLanguages(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "no-languages",
            at: position,
            Message(en: "the course has no language", zh: "课程没有任何语言"),
            mend: Message(
                en: "list at least one, such as `- {code: en, name: English, hint: Hint}`",
                zh: "请至少列出一种，如 `- {code: en, name: English, hint: Hint}`"
            )
        )
    }

    static func overlappingParts(_ number: Int, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "overlapping-parts",
            at: position,
            Message(
                en: "the lesson number \(number) is in an earlier part too",
                zh: "课号 \(number) 已经属于前面的某一部分"
            ),
            mend: Message(en: "let each number be in one part", zh: "每个课号只能属于一个部分")
        )
    }
}
