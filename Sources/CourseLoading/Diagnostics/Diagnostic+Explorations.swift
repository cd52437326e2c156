import CourseModel
import Diagnostics

extension Diagnostic {
    static func explorationWithoutExample(
        _ kind: ExplorationRequest.Kind,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "exploration-without-example",
            at: position,
            Message(
                en: "`\(kind.rawValue)` does not say which example is explored",
                zh: "`\(kind.rawValue)` 没有写明要探索哪个示例"
            ),
            mend: Message(
                en: "write `of=NAME` with the name of an example of this lesson",
                zh: "请写上 `of=名字`，名字取自本课的示例"
            )
        )
    }

    static func unknownExploredExample(
        _ name: String,
        known: [String],
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "unknown-explored-example",
            at: position,
            Message(
                en: "the lesson has no example `\(name)` to explore",
                zh: "本课没有名为 `\(name)` 的示例可供探索"
            ),
            mend: .choosing(among: known, insteadOf: name)
        )
    }

    static func unexplorableExample(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "unexplorable-example",
            at: position,
            Message(
                en: "the example `\(name)` cannot be explored",
                zh: "示例 `\(name)` 无法探索"
            ),
            mend: Message(
                en: "explore one in `swift` that compiles and is run",
                zh: "请改用可以编译并运行的 `swift` 示例"
            )
        )
    }

    static func scheduleWithoutChoice(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "schedule-without-choice",
            at: position,
            Message(
                en: "the fence does not name one schedule, or two",
                zh: "这里没有指明一个或两个调度"
            ),
            mend: Message(
                en: "write `outcome=1`, or `outcome=2,1` for two, or `replay=` with the strings "
                    + "of schedules",
                zh: "请写 `outcome=1`；两个则写 `outcome=2,1`；也可以在 `replay=` 后写调度的重放字符串"
            )
        )
    }

    static func scheduleTitles(count: Int, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "schedule-titles",
            at: position,
            Message(
                en: "two schedules have a title each, but there are \(count) lines",
                zh: "两个调度各需一行标题，这里却有 \(count) 行"
            ),
            mend: Message(
                en: "write two lines, or none",
                zh: "请写两行，或者不写"
            )
        )
    }

    static func badOutcomeLine(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "bad-outcome-line",
            at: position,
            Message(
                en: "the line does not say of an outcome what it means",
                zh: "这一行没有说明某个结果的含义"
            ),
            mend: Message(
                en: "write `✔ 2: keep both` or `✗ 1: lose one`: a mark, what is printed, a colon, "
                    + "what such programs do",
                zh: "请写成 `✔ 2：两次都保住` 或 `✗ 1：丢失一次`：标记、打印的内容、冒号、含义"
            )
        )
    }

    static func badExplorationValue(
        _ word: String,
        value: String,
        at position: SourcePosition
    ) -> Diagnostic {
        let mend =
            switch word {
            case "of":
                Message(en: "write the name of an example", zh: "请写示例的名字")
            case "preemptions":
                Message(en: "write a number from 0 to 9", zh: "请写 0 到 9 的数字")
            case "each-access":
                Message(en: "write the word without a value", zh: "这个词不带值")
            default:
                Message(
                    en: "write values with commas between them and without spaces",
                    zh: "请写值，多个值之间用英文逗号隔开，不加空格"
                )
            }
        return Diagnostic(
            .error,
            "bad-fence-value",
            at: position,
            Message(
                en: "`\(word)` cannot have the value `\(value)`",
                zh: "`\(word)` 的值不能是 `\(value)`"
            ),
            mend: mend
        )
    }
}
