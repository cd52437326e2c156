import Diagnostics

extension Diagnostic {
    static func deadLink(
        _ path: String,
        nearest: String?,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "dead-link",
            at: position,
            .init(
                en: "the link leads to “\(path)”, of which no page is made",
                zh: "链接指向“\(path)”，但没有由它生成的页面"
            ),
            mend: nearest.map {
                .init(en: "did you mean “\($0)”?", zh: "是否想写“\($0)”？")
            }
                ?? .init(
                    en: "write that lesson or exercise, or link another file",
                    zh: "请先写好那一课或那道练习，或改为链接别的文件"
                )
        )
    }

    static func deadAnchor(
        _ anchor: String,
        nearest: String?,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "dead-link",
            at: position,
            .init(
                en: "the page that the link leads to has no heading “#\(anchor)”",
                zh: "链接所指的页面里没有标题“#\(anchor)”"
            ),
            mend: nearest.map {
                .init(en: "did you mean “#\($0)”?", zh: "是否想写“#\($0)”？")
            }
                ?? .init(
                    en: "give the heading the anchor {#\(anchor)}, or drop it from the link",
                    zh: "给标题加上锚点 {#\(anchor)}，或从链接里去掉它"
                )
        )
    }

    static func refusedLink(_ destination: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "refused-link",
            at: position,
            .init(
                en: "the link “\(destination)” is neither a path nor https:, http: or mailto:",
                zh: "链接“\(destination)”既不是路径，也不是 https:、http: 或 mailto:"
            ),
            mend: .init(
                en: "write a relative path or a whole https: address",
                zh: "请写相对路径或完整的 https: 地址"
            )
        )
    }

    static func missingFigure(_ source: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "dead-link",
            at: position,
            .init(
                en: "the image “\(source)” is not an SVG file in a lesson's folder",
                zh: "图片“\(source)”不是某一课文件夹里的 SVG 文件"
            ),
            mend: .init(
                en: "put the file beside the lesson, or correct its name",
                zh: "把文件放在该课旁边，或改正文件名"
            )
        )
    }

    static func figureInText(_ source: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "figure-in-text",
            at: position,
            .init(
                en: "the image “\(source)” stands within a line of text",
                zh: "图片“\(source)”夹在一行文字中"
            ),
            mend: .init(
                en: "give it a paragraph of its own",
                zh: "让它单独成为一个段落"
            )
        )
    }

    static func otherLanguage(_ destination: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .warning,
            "other-language",
            at: position,
            .init(
                en: "“\(destination)” is in another language than this page",
                zh: "“\(destination)”与本页的语言不同"
            ),
            mend: .init(
                en: "name the file of this page's language",
                zh: "请写本页语言的文件"
            )
        )
    }
}
