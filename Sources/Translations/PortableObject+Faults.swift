import Diagnostics

/// What an import finds wrong, each at the line of its entry.
extension PortableObject.Fault {
    typealias Entry = PortableObject.Entry

    static func unknownContext(_ entry: Entry) -> Self {
        Self(
            entry.line,
            en:
                "the original has no block `\(entry.context.shortened)`; export anew, and merge the "
                + "old file into the new one with msgmerge",
            zh: "原文中没有 `\(entry.context.shortened)` 这一块；请重新导出，再用 msgmerge 把旧文件并入"
        )
    }

    static func changedOriginal(_ entry: Entry, _ unit: TranslationUnit) -> Self {
        let place = "\(unit.position.file):\(unit.position.line)"
        return Self(
            entry.line,
            en: "the msgid is not the text at \(place); the original has changed since the export, "
                + "or the msgid was edited: export anew",
            zh: "msgid 与 \(place) 处的原文不同：导出之后原文改过，或者 msgid 被改动了；请重新导出"
        )
    }

    static func untranslatedHead(_ entry: Entry) -> Self {
        Self(
            entry.line,
            en: "a new file needs its title and its summary; translate them, and clear the fuzzy "
                + "flag",
            zh: "新文件必须有标题和摘要；请翻译它们，并去掉 fuzzy 标记"
        )
    }

    static func control(_ entry: Entry) -> Self {
        Self(
            entry.line,
            en: "the translation begins or ends with a line break, or has a control character",
            zh: "译文以换行开头或结尾，或者含有控制字符"
        )
    }

    static func severalLines(_ entry: Entry) -> Self {
        Self(
            entry.line,
            en: "a title or a summary is one line",
            zh: "标题和摘要只能是一行"
        )
    }

    static func missingFootnote(_ label: String, _ entry: Entry) -> Self {
        Self(
            entry.line,
            en: "the translation refers to the footnote `\(label)`; translate that too",
            zh: "译文引用了脚注 `\(label)`；请把该脚注也译出来"
        )
    }

    static func misfit(_ entry: Entry) -> Self {
        Self(
            entry.line,
            en: "the translation would not be read as a block of its own in its file",
            zh: "译文放进文件后不会被读成独立的一块"
        )
    }

    static func anchor(_ entry: Entry) -> Self {
        Self(
            entry.line,
            en: "the heading must have the level and the anchor `{#…}` of its original",
            zh: "标题的级别和锚点 `{#…}` 必须与原文相同"
        )
    }

    static func alert(_ entry: Entry) -> Self {
        Self(
            entry.line,
            en: "the note must begin with the same `[!…]` as its original",
            zh: "提示框开头的 `[!…]` 必须与原文相同"
        )
    }

    static func fence(_ entry: Entry) -> Self {
        Self(
            entry.line,
            en: "the words after the opening fence must be those of the original",
            zh: "代码块第一行的内容必须与原文相同"
        )
    }

    static func code(_ entry: Entry) -> Self {
        Self(
            entry.line,
            en: "the code differs from its original in more than comments",
            zh: "代码与原文的不同之处不只在注释"
        )
    }

    static func figure(_ entry: Entry) -> Self {
        Self(
            entry.line,
            en: "the figure is another one than its original's",
            zh: "插图与原文不是同一张"
        )
    }
}

extension String {
    /// What a terminal can take: one line of at most some characters.
    fileprivate var shortened: String {
        let line = String(
            map { $0.isNewline || $0.asciiValue.map { $0 < 0x20 } == true ? " " : $0 }
        )
        return line.count > 60 ? line.prefix(59) + "…" : line
    }
}
