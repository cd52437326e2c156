import Diagnostics
import Translations

extension PortableObject.Fault {
    static func unreadable() -> Self {
        Self(
            1,
            en: "the file cannot be read as UTF-8, or has more than 4 MiB",
            zh: "无法按 UTF-8 读取文件，或者文件超过 4 MiB"
        )
    }

    static func noText(_ name: String) -> Self {
        let field = TranslationExport.nameField
        return Self(
            1,
            en: "the header \(field) names no lesson or exercise of this course that has "
                + "translations: `\(name.prefix(60))`",
            zh: "文件头 \(field) 写的不是本课程有译文的课或练习：`\(name.prefix(60))`"
        )
    }

    static func noLanguage(_ code: String) -> Self {
        Self(
            1,
            en: "the header Language names none that this text is translated into: "
                + "`\(code.prefix(20))`",
            zh: "文件头 Language 写的不是本文要译成的语言：`\(code.prefix(20))`"
        )
    }

    static func brokenLock(_ file: String) -> Self {
        Self(
            1,
            en: "\(file) cannot be read; interleave check tells why",
            zh: "无法读取 \(file)；用 interleave check 查看原因"
        )
    }

    static func brokenTarget(_ file: String) -> Self {
        Self(
            1,
            en: "\(file) has errors; interleave check tells which",
            zh: "\(file) 有错误；用 interleave check 查看"
        )
    }

    /// The fault as it is shown of other files.
    func diagnostic(in file: String) -> Diagnostic {
        Diagnostic(
            .error,
            "bad-po",
            at: SourcePosition(file: file, line: line),
            message,
            mend: Message(
                en: "nothing was changed; mend the file, or export anew",
                zh: "没有做任何改动；请修正文件，或重新导出"
            )
        )
    }
}

extension Diagnostic {
    static func twice(_ target: String, in file: String) -> Diagnostic {
        Diagnostic(
            .error,
            "bad-po",
            at: SourcePosition(file: file),
            Message(
                en: "another file was named that is a translation for \(target) too",
                zh: "另有一个文件也是 \(target) 的译文"
            ),
            mend: Message(en: "name one of them", zh: "请只给出其中一个")
        )
    }
}
