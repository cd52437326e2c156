import CourseModel
import Diagnostics
import Translations

extension Diagnostic {
    static func missingTranslation(
        _ path: String,
        language: Language,
        original: Language
    ) -> Diagnostic {
        let (code, other) = (language.rawValue, original.rawValue)
        return Diagnostic(
            .warning,
            "missing-translation",
            at: SourcePosition(file: path),
            Message(
                en: "there is no file for the language `\(code)`; its page shows the text in "
                    + "`\(other)`",
                zh: "缺少语言 `\(code)` 的文件，该语言的页面会显示 `\(other)` 原文"
            ),
            mend: Message(
                en: "translate it, or take `\(code)` out of site/site.yml",
                zh: "请补上译文，或者从 site/site.yml 中去掉 `\(code)`"
            )
        )
    }

    static func missingBlocks(
        _ count: Int,
        from first: TranslationUnit,
        to last: TranslationUnit,
        after position: SourcePosition
    ) -> Diagnostic {
        let file = first.position.file
        let (start, end) = (first.lines.lowerBound, last.lines.lowerBound)
        let place = count == 1 ? "\(file):\(start)" : "\(file):\(start)-\(end)"
        return Diagnostic(
            .warning,
            "untranslated-block",
            at: position,
            Message(
                en: count == 1
                    ? "after this, a block is not translated: \(first.name.en) at \(place)"
                    : "after this, \(count) blocks are not translated, those at \(place)",
                zh: count == 1
                    ? "此后缺少 1 块译文：\(place) 处的\(first.name.zh)"
                    : "此后缺少 \(count) 块译文，原文在 \(place)"
            ),
            mend: Message(
                en: "translate it; until then the page shows the original",
                zh: "请补上译文；在此之前页面显示原文"
            )
        )
    }

    static func staleTranslation(
        of original: TranslationUnit,
        at position: SourcePosition
    ) -> Diagnostic {
        let place = "\(original.position.file):\(original.position.line)"
        return Diagnostic(
            .warning,
            "stale-translation",
            at: position,
            Message(
                en: "\(original.name.en) at \(place) has changed since this was made from it",
                zh: "这里的译文做好之后，\(place) 处的\(original.name.zh)又改过"
            ),
            mend: Message(
                en: "see interleave translations --diff, translate it anew, then --accept",
                zh: "请看 interleave translations --diff，更新译文后用 --accept 确认"
            )
        )
    }

    static func extraTranslation(_ unit: TranslationUnit, in original: String) -> Diagnostic {
        Diagnostic(
            .warning,
            "extra-translation",
            at: unit.position,
            Message(
                en: "\(unit.name.en) stands here that \(original) has nothing like",
                zh: "此处的\(unit.name.zh)在 \(original) 中没有对应内容"
            ),
            mend: Message(
                en: "add it to the original too, or remove it",
                zh: "请在原文中也加上，或者删去"
            )
        )
    }

    static func unknownOriginal(
        _ word: String,
        known: [String],
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "unknown-original",
            at: position,
            Message(
                en: "`original` names no language in which this is written",
                zh: "`original` 写的不是本文已有的语言"
            ),
            mend: .choosing(among: known, insteadOf: word)
        )
    }

    static func brokenLock(_ fault: TranslationLock.Fault, in file: String) -> Diagnostic {
        let place = SourcePosition(file: file, line: fault.line)
        let restore = Message(
            en: "restore the file, or delete it and record the present state with interleave "
                + "translations --accept",
            zh: "请恢复该文件；或者删去它，再用 interleave translations --accept 记录现状"
        )
        switch fault {
        case .conflict:
            return Diagnostic(
                .error,
                "lock-conflict",
                at: place,
                Message(
                    en: "a merge left its marks in the file",
                    zh: "文件里留有合并冲突的标记"
                ),
                mend: Message(
                    en: "keep the lines of both sides and remove the marks",
                    zh: "请保留双方的行，删去冲突标记"
                )
            )
        case .unknownVersion(let version):
            return Diagnostic(
                .error,
                "lock-version",
                at: place,
                Message(
                    en: "the file has the version \(version), which this tool does not know",
                    zh: "文件的版本是 \(version)，本工具不认识"
                ),
                mend: Message(
                    en: "use the version of interleave that wrote it, or a later one",
                    zh: "请使用写出该文件的 interleave 或更新的版本"
                )
            )
        case .noHeader:
            return Diagnostic(
                .error,
                "broken-lock",
                at: place,
                Message(
                    en: "the file does not begin with interleave-translations and a version",
                    zh: "文件开头不是 interleave-translations 和版本号"
                ),
                mend: restore
            )
        case .badLine:
            return Diagnostic(
                .error,
                "broken-lock",
                at: place,
                Message(
                    en: "the line is no language, kind and two digests",
                    zh: "这一行不是语言、类型和两个摘要"
                ),
                mend: restore
            )
        }
    }
}
