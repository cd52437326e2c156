import Diagnostics

extension Diagnostic {
    static func unreadableFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .error,
            "unreadable-file",
            at: SourcePosition(file: path),
            Message(en: "the file cannot be read", zh: "无法读取该文件"),
            mend: Message(
                en: "check that it is a file and that you may read it",
                zh: "请确认它是普通文件，并且有读取权限"
            )
        )
    }

    static func fileTooLarge(_ path: String, limit: Int) -> Diagnostic {
        Diagnostic(
            .error,
            "file-too-large",
            at: SourcePosition(file: path),
            Message(
                en: "the file has more than \(limit) bytes",
                zh: "文件超过 \(limit) 字节"
            ),
            mend: Message(en: "split it", zh: "请拆分该文件")
        )
    }

    static func emptyFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .error,
            "empty-file",
            at: SourcePosition(file: path),
            Message(en: "the file is empty", zh: "文件是空的"),
            mend: Message(en: "write it or remove it", zh: "请补上内容或删除该文件")
        )
    }

    static func invalidUTF8(byte: UInt8, at position: SourcePosition) -> Diagnostic {
        let digits = String(byte, radix: 16, uppercase: true)
        let hexadecimal = "0x" + (digits.count < 2 ? "0" : "") + digits
        return Diagnostic(
            .error,
            "invalid-utf8",
            at: position,
            Message(
                en: "the byte \(hexadecimal) is not UTF-8",
                zh: "字节 \(hexadecimal) 不是合法的 UTF-8"
            ),
            mend: Message(en: "save the file as UTF-8", zh: "请将文件存为 UTF-8 编码")
        )
    }

    static func escapingLink(_ path: String) -> Diagnostic {
        Diagnostic(
            .error,
            "escaping-link",
            at: SourcePosition(file: path),
            Message(
                en: "the symbolic link leads out of the course, or nowhere",
                zh: "该符号链接指向课程之外，或者目标不存在"
            ),
            mend: Message(
                en: "put the file itself into the course",
                zh: "请把文件本身放进课程目录"
            )
        )
    }

    static func missingFile(_ path: String, why: Message) -> Diagnostic {
        Diagnostic(
            .error,
            "missing-file",
            at: SourcePosition(file: path),
            why,
            mend: Message(en: "create it", zh: "请创建它")
        )
    }

    static func badFolderName(_ path: String) -> Diagnostic {
        Diagnostic(
            .error,
            "bad-folder-name",
            at: SourcePosition(file: path),
            Message(
                en: "the folder's name is not two to four digits, a hyphen and a slug",
                zh: "目录名不符合“两到四位数字-slug”的格式"
            ),
            mend: Message(
                en: "rename it, such as `08-races`, in lower-case letters, digits and hyphens",
                zh: "请改成类似 `08-races` 的名字，只用小写字母、数字和连字符"
            )
        )
    }
}
