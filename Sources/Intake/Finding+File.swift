import Diagnostics
import Verdicts

extension Finding {
    private static func inFile(
        _ code: String,
        _ file: String,
        _ message: Message,
        mend: Message
    ) -> Finding {
        Finding(code, at: SourcePosition(file: file), message, mend: mend)
    }

    static func oddName(_ name: String, limit: Int) -> Finding {
        inFile(
            "odd-name",
            name,
            .init(
                en: "the file's name begins with a dash, is longer than \(limit) bytes, or holds "
                    + "a colon, a backslash, a control character or bytes that are no UTF-8",
                zh: "文件名以连字符开头、超过 \(limit) 字节，或者含有冒号、反斜杠、控制字符或"
                    + "非 UTF-8 字节"
            ),
            mend: .init(
                en: "rename it with letters and digits, such as Counter.swift",
                zh: "请改用字母和数字命名，例如 Counter.swift"
            )
        )
    }

    static func notUTF8(_ name: String) -> Finding {
        inFile(
            "not-utf-8",
            name,
            .init(en: "the file is not UTF-8 text", zh: "该文件不是 UTF-8 文本"),
            mend: .init(en: "save it as UTF-8", zh: "请以 UTF-8 编码保存")
        )
    }

    static func tooLarge(_ name: String, limit: Int) -> Finding {
        inFile(
            "too-large",
            name,
            .init(
                en: "the file has more than \(limit / 1024) KiB",
                zh: "该文件超过 \(limit / 1024) KiB"
            ),
            mend: .init(
                en: "hand in the code only, without data in it",
                zh: "请只提交代码，不要夹带数据"
            )
        )
    }

    static func hardLink(_ name: String) -> Finding {
        inFile(
            "hard-link",
            name,
            .init(
                en: "the file has another name elsewhere (a hard link)",
                zh: "该文件在别处还有另一个名字（硬链接）"
            ),
            mend: .init(en: "hand in a copy", zh: "请提交它的副本")
        )
    }

    static func symbolicLink(_ name: String) -> Finding {
        inFile(
            "symbolic-link",
            name,
            .init(en: "the file is a symbolic link", zh: "该文件是符号链接"),
            mend: .init(en: "hand in the file itself", zh: "请提交文件本身")
        )
    }

    static func noRegularFile(_ name: String) -> Finding {
        inFile(
            "no-regular-file",
            name,
            .init(
                en: "it is a folder, a pipe, a socket or a device, not a file",
                zh: "它是目录、管道、套接字或设备，而不是普通文件"
            ),
            mend: .init(en: "hand in a file", zh: "请提交普通文件")
        )
    }

    static func unreadable(_ name: String) -> Finding {
        inFile(
            "unreadable",
            name,
            .init(en: "the file cannot be read", zh: "无法读取该文件"),
            mend: .init(en: "let its permissions allow reading", zh: "请检查文件的读取权限")
        )
    }

    static func notTaken(_ name: String) -> Finding {
        inFile(
            "not-taken",
            name,
            .init(
                en: "not taken: only Swift files of the exercise's module are, no manifest and "
                    + "nothing else",
                zh: "未采用：只接收练习模块的 Swift 文件，不接收包清单和其他文件"
            ),
            mend: .init(
                en: "keep all that your code needs in Swift files directly in the folder",
                zh: "请把代码所需的一切直接写在该目录下的 Swift 文件中"
            )
        )
    }
}
