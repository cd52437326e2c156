import Diagnostics

/// Texts that nobody writes by hand, and that would take too long.
extension Diagnostic {
    init(_ fault: TextLimits.Fault, at position: SourcePosition) {
        switch fault {
        case .paragraphTooLong:
            let limit = TextLimits.paragraphLength / 1024
            self.init(
                .error,
                "paragraph-too-long",
                at: position,
                .init(
                    en: "more than \(limit) KiB stand here without an empty line",
                    zh: "这里超过 \(limit) KiB 的文字之间没有空行"
                ),
                mend: .init(en: "part them by empty lines", zh: "请用空行分开")
            )
        case .tooManyColumns:
            self.init(
                .error,
                "too-many-columns",
                at: position,
                .init(
                    en: "the line has more than \(TextLimits.columns) columns",
                    zh: "这一行超过 \(TextLimits.columns) 列"
                ),
                mend: .init(en: "split the table", zh: "请拆分表格")
            )
        case .tooManyRules:
            self.init(
                .error,
                "too-many-rules",
                at: position,
                .init(
                    en:
                        "more than \(TextLimits.rules) lines like |---| stand here without an empty line",
                    zh: "这里有超过 \(TextLimits.rules) 行 |---|，中间没有空行"
                ),
                mend: .init(en: "put an empty line after each table", zh: "请在每个表格后空一行")
            )
        case .tooManyMissingCells:
            self.init(
                .error,
                "too-many-missing-cells",
                at: position,
                .init(
                    en: "the rows of the tables lack more than \(TextLimits.missingCells) cells",
                    zh: "表格各行缺少的单元格超过 \(TextLimits.missingCells) 个"
                ),
                mend: .init(
                    en: "put an empty line after the table, or write all cells",
                    zh: "请在表格后空一行，或写全单元格"
                )
            )
        case .addressesTooLong:
            self.init(
                .error,
                "addresses-too-long",
                at: position,
                .init(
                    en: "this address is too long to stand at so many references",
                    zh: "这个地址太长，而引用太多"
                ),
                mend: .init(en: "shorten it", zh: "请缩短它")
            )
        }
    }

    static func reservedAnchor(_ anchor: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "reserved-anchor",
            at: position,
            .init(
                en: "the site itself uses the anchor \(anchor)",
                zh: "网站自身已经使用锚点 \(anchor)"
            ),
            mend: .init(en: "give this heading another anchor", zh: "给这个标题换一个锚点")
        )
    }
}
