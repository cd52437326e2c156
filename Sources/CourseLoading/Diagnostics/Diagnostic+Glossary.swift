import CourseModel
import Diagnostics

extension Diagnostic {
    static func unknownTerm(
        _ name: String,
        in glossary: Glossary,
        at position: SourcePosition
    ) -> Diagnostic {
        let meant = likelyMeaning(of: name, among: glossary.terms.flatMap(\.names))
        return Diagnostic(
            .error,
            "unknown-term",
            at: position,
            Message(
                en: "the glossary has no term “\(name)”",
                zh: "术语表里没有“\(name)”"
            ),
            mend: meant.map {
                Message(en: "did you mean `[[\($0)]]`?", zh: "是不是想写 `[[\($0)]]`？")
            }
                ?? Message(
                    en: "explain it in \(Glossary.file), or write \\[[ if brackets are meant",
                    zh: "请在 \(Glossary.file) 里解释它；确实要显示方括号就写 \\[["
                )
        )
    }

    static func duplicateTerm(
        _ name: String,
        of first: SourcePosition,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "duplicate-term",
            at: position,
            Message(
                en: "“\(name)” already names the term at line \(first.line)",
                zh: "“\(name)”已经是第 \(first.line) 行那个术语的名称"
            ),
            mend: Message(
                en: "let each word name one term",
                zh: "每个词只能对应一个术语"
            )
        )
    }

    static func duplicateTermID(
        _ id: String,
        of first: SourcePosition,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "duplicate-term-id",
            at: position,
            Message(
                en: "the term at line \(first.line) already has the id `\(id)`",
                zh: "第 \(first.line) 行的术语已经用了 id `\(id)`"
            ),
            mend: Message(en: "give this term another `id`", zh: "请给这个术语另写一个 `id`")
        )
    }

    static func badTermID(
        _ id: String,
        better: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "bad-term-id",
            at: position,
            Message(
                en: "`\(id)` cannot be the id of a term",
                zh: "`\(id)` 不能用作术语的 id"
            ),
            mend: Message(
                en: "write lower-case letters, digits and hyphens, such as "
                    + "`\(better.hasPrefix("page-") ? String(better.dropFirst(5)) : better)`; "
                    + "`page-` is the site's own",
                zh: "请用小写字母、数字和连字符，如 "
                    + "`\(better.hasPrefix("page-") ? String(better.dropFirst(5)) : better)`；"
                    + "`page-` 开头的由网站自己使用"
            )
        )
    }

    static func termTextIsNoParagraph(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "term-text",
            at: position,
            Message(
                en: "the explanation of a term is more than one paragraph of text",
                zh: "术语的解释不止一段文字"
            ),
            mend: Message(
                en: "write a sentence or two, without lists, headings, images and footnotes",
                zh: "请写一两句话，不用列表、标题、图片和脚注"
            )
        )
    }

    static func termExplainedByItself(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "term-explained-by-itself",
            at: position,
            Message(
                en: "the explanation of “\(name)” links to itself",
                zh: "“\(name)”的解释链接到了它自己"
            ),
            mend: Message(
                en: "take the brackets away, or explain it by other terms",
                zh: "请去掉方括号，或用别的术语来解释"
            )
        )
    }
}
