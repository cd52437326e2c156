import CourseModel
import Diagnostics

extension Diagnostic {
    static func unlistedLanguage(_ path: String, known: [Language]) -> Diagnostic {
        let codes = known.map(\.rawValue)
        return Diagnostic(
            .warning,
            "unlisted-language",
            at: SourcePosition(file: path),
            Message(
                en:
                    "the file's language is none of the course's (\(codes.joined(separator: ", ")))",
                zh: "课程没有列出该文件的语言（课程语言：\(codes.joined(separator: "、"))）"
            ),
            mend: Message(
                en: "list the language in site/site.yml, or rename the file",
                zh: "请在 site/site.yml 中列出该语言，或者改文件名"
            )
        )
    }

    static func duplicateSlug(
        _ slug: String,
        of first: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "duplicate-slug",
            at: position,
            Message(
                en: "the slug `\(slug)` is already that of \(first)",
                zh: "slug `\(slug)` 已被 \(first) 使用"
            ),
            mend: Message(en: "rename one of the folders", zh: "请给其中一个目录改名")
        )
    }

    static func duplicateNumber(
        _ number: Int,
        of first: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "duplicate-number",
            at: position,
            Message(
                en: "the number \(number) is already that of \(first)",
                zh: "编号 \(number) 已被 \(first) 使用"
            ),
            mend: Message(en: "number one of the folders anew", zh: "请给其中一个目录重新编号")
        )
    }

    static func disagreeingKey(
        _ key: String,
        with first: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "disagreeing-key",
            at: position,
            Message(
                en: "`\(key)` says something else than in \(first)",
                zh: "`\(key)` 与 \(first) 中的不一致"
            ),
            mend: Message(
                en: "write it in one file only, or the same in both",
                zh: "请只在一个文件里写，或者让两处一致"
            )
        )
    }

    static func unknownLesson(
        _ slug: String,
        known: [String],
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "unknown-lesson",
            at: position,
            Message(en: "there is no lesson `\(slug)`", zh: "没有名为 `\(slug)` 的课"),
            mend: .choosing(among: known, insteadOf: slug)
        )
    }

    static func laterRequirement(_ slug: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "later-requirement",
            at: position,
            Message(
                en: "the lesson `\(slug)` does not come before this one",
                zh: "`\(slug)` 这一课并不在本课之前"
            ),
            mend: Message(
                en: "require earlier lessons only, or number the lessons anew",
                zh: "只能依赖前面的课；否则请重新编号"
            )
        )
    }

    static func unknownExercise(
        _ slug: String,
        known: [String],
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "unknown-exercise",
            at: position,
            Message(en: "there is no exercise `\(slug)`", zh: "没有名为 `\(slug)` 的练习"),
            mend: .choosing(among: known, insteadOf: slug)
        )
    }

    static func headingAboveSecondLevel(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "first-level-heading",
            at: position,
            Message(
                en: "a heading of level 1 in the body; the title already is one",
                zh: "正文中出现了一级标题，而一级标题就是文章标题本身"
            ),
            mend: Message(en: "begin it with `##`", zh: "请以 `##` 开头")
        )
    }

    static func lessonWithoutPart(_ path: String, number: Int) -> Diagnostic {
        Diagnostic(
            .warning,
            "lesson-without-part",
            at: SourcePosition(file: path),
            Message(
                en: "the lesson \(number) is in no part of the course",
                zh: "第 \(number) 课不属于课程的任何部分"
            ),
            mend: Message(
                en: "put its number into `parts` in site/site.yml",
                zh: "请把课号写进 site/site.yml 的 `parts`"
            )
        )
    }
}
