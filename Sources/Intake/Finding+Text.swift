import Diagnostics
import Verdicts

extension Finding {
    static func longLine(at position: SourcePosition, _ limit: Int) -> Finding {
        Finding(
            "long-line",
            at: position,
            .init(
                en: "the line has more than \(limit) bytes",
                zh: "这一行超过 \(limit) 字节"
            ),
            mend: .init(en: "break it into several", zh: "请把它拆成多行")
        )
    }

    static func tooManyLines(_ file: String, limit: Int) -> Finding {
        Finding(
            "too-many-lines",
            at: SourcePosition(file: file),
            .init(en: "the file has more than \(limit) lines", zh: "该文件超过 \(limit) 行"),
            mend: .init(en: "hand in less code", zh: "请精简代码")
        )
    }

    static func oddCharacter(
        _ scalar: Unicode.Scalar,
        at position: SourcePosition
    ) -> Finding {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Finding(
            "odd-character",
            at: position,
            .init(
                en: "the character \(name) makes the text look other than the compiler reads it",
                zh: "字符 \(name) 会让文本看起来与编译器读到的不一致"
            ),
            mend: .init(
                en: "delete it, or write it as an escape such as \\u{\(digits)}; lines end in a "
                    + "newline",
                zh: "请删除它，或写成 \\u{\(digits)} 这样的转义；换行请使用换行符"
            )
        )
    }
}
