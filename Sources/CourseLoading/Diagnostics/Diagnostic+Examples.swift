import CourseModel
import Diagnostics

extension Diagnostic {
    static func exampleWithoutName(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "example-without-name",
            at: position,
            Message(en: "the example has no name", zh: "示例没有名字"),
            mend: Message(en: "write `example=NAME`", zh: "请写成 `example=名字`")
        )
    }

    static func duplicateExample(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "duplicate-example",
            at: position,
            Message(
                en: "the lesson has another example `\(name)` above",
                zh: "本课前面已有名为 `\(name)` 的示例"
            ),
            mend: Message(en: "give it a name of its own", zh: "请另取一个名字")
        )
    }

    static func unknownExample(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "unknown-example",
            at: position,
            Message(
                en: "the original has no example `\(name)`",
                zh: "原文中没有名为 `\(name)` 的示例"
            ),
            mend: Message(en: "use a name of the original's", zh: "请使用原文中的名字")
        )
    }

    static func exampleWithoutBody(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "example-without-body",
            at: position,
            Message(
                en: "the example `\(name)` has no code in any language",
                zh: "示例 `\(name)` 在任何语言中都没有代码"
            ),
            mend: Message(en: "write the program here", zh: "请在此写出程序")
        )
    }

    static func differentCode(
        _ name: String,
        from first: Fence,
        at position: SourcePosition
    ) -> Diagnostic {
        let place = "\(first.position.file):\(first.position.line)"
        return Diagnostic(
            .error,
            "different-code",
            at: position,
            Message(
                en: "the code of `\(name)` is not that of \(place)",
                zh: "`\(name)` 的代码与 \(place) 不同"
            ),
            mend: Message(
                en: "change comments only, or leave the block empty",
                zh: "只能改动注释；也可以让该代码块为空"
            )
        )
    }

    static func differentOutput(
        _ name: String,
        from first: Fence,
        at position: SourcePosition
    ) -> Diagnostic {
        let place = "\(first.position.file):\(first.position.line)"
        return Diagnostic(
            .error,
            "different-output",
            at: position,
            Message(
                en: "the output of `\(name)` is not that of \(place)",
                zh: "`\(name)` 的输出与 \(place) 不同"
            ),
            mend: Message(en: "leave the block empty", zh: "请让该块为空")
        )
    }

    static func strayOutput(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "stray-output",
            at: position,
            Message(
                en: "the output does not directly follow an example",
                zh: "output 块没有紧跟在示例之后"
            ),
            mend: Message(
                en: "put it right after its example, or make it a `text` block",
                zh: "请把它放在示例正后方，或改为 `text` 块"
            )
        )
    }

    static func unknownFenceWord(
        _ word: String,
        known: [String],
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "unknown-fence-word",
            at: position,
            Message(en: "unknown word `\(word)` after the fence", zh: "代码块标记后有未知的词 `\(word)`"),
            mend: .choosing(among: known, insteadOf: word)
        )
    }

    static func badFenceValue(
        _ word: String,
        value: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "bad-fence-value",
            at: position,
            Message(
                en: "`\(word)` cannot have the value `\(value)`",
                zh: "`\(word)` 的值不能是 `\(value)`"
            ),
            mend: Message(
                en: "names are slugs, `part` is a file such as `Counter.swift`, `exit` and "
                    + "`signal` have a number, other words no value",
                zh: "名字须为 slug；`part` 是文件名，如 `Counter.swift`；`exit` 和 `signal` 带数字；"
                    + "其他词不带值"
            )
        )
    }

    static func exampleLanguage(_ language: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "example-language",
            at: position,
            Message(
                en: "an example in `\(language)` cannot be run",
                zh: "无法运行 `\(language)` 语言的示例"
            ),
            mend: Message(
                en: "write it in `swift` or `python`, or take `example=` away",
                zh: "请用 `swift` 或 `python` 编写，或去掉 `example=`"
            )
        )
    }
}
