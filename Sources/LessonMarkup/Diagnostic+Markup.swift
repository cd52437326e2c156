import Diagnostics

/// The mistakes that can be seen in Markdown alone.
extension Diagnostic {
    static func unclosedFence(at position: SourcePosition, closing fence: String) -> Diagnostic {
        Diagnostic(
            .error,
            "unclosed-fence",
            at: position,
            .init(en: "this code block is never closed", zh: "这个代码块没有结束标记"),
            mend: .init(en: "end it with a line of \(fence)", zh: "在代码末尾另起一行写 \(fence)")
        )
    }

    static func unknownAlert(_ name: String, at position: SourcePosition) -> Diagnostic {
        let known = Block.Alert.allCases.map { $0.rawValue.uppercased() }.joined(separator: ", ")
        return Diagnostic(
            .error,
            "unknown-alert",
            at: position,
            .init(en: "there is no alert called \(name)", zh: "没有名为 \(name) 的提示框"),
            mend: .init(en: "use one of \(known)", zh: "请改用以下之一：\(known)")
        )
    }

    static func textBesideAlert(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "text-beside-alert",
            at: position,
            .init(
                en: "text on the line of [!\(name)] makes this a plain quotation",
                zh: "[!\(name)] 同一行有其他文字，这里会变成普通引用"
            ),
            mend: .init(en: "begin the text on the next line", zh: "把文字移到下一行")
        )
    }

    static func duplicateAnchor(_ anchor: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "duplicate-anchor",
            at: position,
            .init(
                en: "an earlier heading already has the anchor \(anchor)",
                zh: "前面的标题已经用了锚点 \(anchor)"
            ),
            mend: .init(en: "give this heading another anchor", zh: "给这个标题换一个锚点")
        )
    }

    static func undefinedFootnote(_ label: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "undefined-footnote",
            at: position,
            .init(en: "the footnote \(label) has no text", zh: "脚注 \(label) 没有内容"),
            mend: .init(en: "add a line [^\(label)]: with its text", zh: "另起一行写 [^\(label)]: 和脚注内容")
        )
    }

    static func unusedFootnote(_ label: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .warning,
            "unused-footnote",
            at: position,
            .init(
                en: "no text refers to the footnote \(label), so it is not shown",
                zh: "正文没有引用脚注 \(label)，它不会显示"
            ),
            mend: .init(en: "refer to it by [^\(label)] or remove it", zh: "用 [^\(label)] 引用它，或删掉它")
        )
    }

    static func duplicateFootnote(_ label: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "duplicate-footnote",
            at: position,
            .init(en: "the footnote \(label) is already defined", zh: "脚注 \(label) 已经定义过"),
            mend: .init(en: "give it another label", zh: "给它换一个标签")
        )
    }

    static func plainStars(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .warning,
            "plain-stars",
            at: position,
            .init(
                en:
                    "these ** stay as they are: none begin or end between punctuation and a letter",
                zh: "这里的 ** 会原样显示：强调标记的一侧是标点、另一侧是文字时不起作用"
            ),
            mend: .init(
                en: "move the punctuation out of the emphasis, or write \\*\\* if stars are meant",
                zh: "把标点移到强调标记外面；确实要显示星号就写 \\*\\*"
            )
        )
    }

    static func nestingTooDeep(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "nesting-too-deep",
            at: position,
            .init(
                en:
                    "more than \(NestingLimit.depth) levels are nested; the inner ones are plain text",
                zh: "这里的嵌套超过 \(NestingLimit.depth) 层，内层按纯文本显示"
            ),
            mend: .init(en: "nest less deeply", zh: "请减少嵌套层数")
        )
    }
}
