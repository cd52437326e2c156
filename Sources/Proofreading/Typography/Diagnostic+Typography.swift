import Diagnostics

extension Diagnostic {
    /// What breaks a rule of Chinese typography.
    static func typography(_ rule: ChineseTypography.Rule, at position: SourcePosition) -> Self {
        switch rule {
        case .narrowMark(let mark): narrowMark(mark, at: position)
        case .missingSpace:
            Diagnostic(
                .warning,
                "missing-space",
                at: position,
                Message(
                    en: "no space between Chinese and a word or number of another script",
                    zh: "汉字与西文、数字或代码之间没有空格"
                ),
                mend: Message(en: "put a space between them", zh: "请在两者之间加一个空格")
            )
        case .needlessSpace:
            Diagnostic(
                .warning,
                "needless-space",
                at: position,
                Message(
                    en: "a space beside a full-width mark",
                    zh: "全角标点旁边有空格"
                ),
                mend: Message(en: "take the space away", zh: "请去掉这个空格")
            )
        case .straightQuote:
            Diagnostic(
                .warning,
                "straight-quotes",
                at: position,
                Message(
                    en: "straight quotation marks around Chinese",
                    zh: "中文用了直引号"
                ),
                mend: Message(en: "write “ ” or ‘ ’", zh: "请改为弯引号“ ”或‘ ’")
            )
        case .dots:
            Diagnostic(
                .warning,
                "short-ellipsis",
                at: position,
                Message(
                    en: "an ellipsis in Chinese is two characters long: ……",
                    zh: "中文的省略号应为六个点，占两个字的位置"
                ),
                mend: Message(en: "write ……", zh: "请改为“……”")
            )
        case .doubledMark(let marks):
            Diagnostic(
                .warning,
                "doubled-punctuation",
                at: position,
                Message(
                    en: "two marks follow one another: “\(marks)”",
                    zh: "两个标点连在一起：“\(marks)”"
                ),
                mend: Message(en: "leave one of them", zh: "请只保留一个")
            )
        }
    }

    private static func narrowMark(_ mark: Unicode.Scalar, at position: SourcePosition) -> Self {
        let names: [Unicode.Scalar: (narrow: String, wide: String)] = [
            ",": (",", "，"), ".": (".", "。"), ";": (";", "；"), ":": (":", "："),
            "?": ("?", "？"), "!": ("!", "！"), "(": ("( )", "（ ）"),
        ]
        let name = names[mark] ?? ("\(mark)", "")
        return Diagnostic(
            .warning,
            "narrow-punctuation",
            at: position,
            Message(
                en: "half-width “\(name.narrow)” in Chinese text",
                zh: "中文里用了半角标点“\(name.narrow)”"
            ),
            mend: Message(en: "write “\(name.wide)”", zh: "请改为全角的“\(name.wide)”")
        )
    }
}
