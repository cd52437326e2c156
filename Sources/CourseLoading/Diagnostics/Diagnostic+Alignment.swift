import CourseModel
import Diagnostics

extension Landmark {
    private static let chineseLevels = ["一", "二", "三", "四", "五", "六"]

    /// The landmark in words.
    var name: Message {
        switch self {
        case .heading(let level, let anchor):
            Message(
                en: "a heading of level \(level)"
                    + (anchor.map { " with the anchor `#\($0)`" } ?? ""),
                zh: "\(Self.chineseLevels[level - 1])级标题"
                    + (anchor.map { "（锚点 `#\($0)`）" } ?? "")
            )
        case .example(let name):
            Message(en: "the example `\(name)`", zh: "示例 `\(name)`")
        case .part(let file, let name):
            Message(en: "`\(file)` of the example `\(name)`", zh: "示例 `\(name)` 的 `\(file)`")
        case .output(let name):
            Message(en: "the output of `\(name)`", zh: "`\(name)` 的输出")
        case .exploration(let kind, let name):
            Message(
                en: "the fence `\(kind.rawValue)` of `\(name)`",
                zh: "示例 `\(name)` 的 `\(kind.rawValue)` 块"
            )
        case .figure(let name):
            Message(en: "the figure `\(name)`", zh: "插图 `\(name)`")
        }
    }
}

extension Diagnostic {
    static func divergence(
        _ found: Landmark,
        from wanted: Placed<Landmark>,
        at position: SourcePosition
    ) -> Diagnostic {
        let place = "\(wanted.position.file):\(wanted.position.line)"
        return Diagnostic(
            .error,
            "misaligned",
            at: position,
            Message(
                en: "\(found.name.en) stands here, but \(wanted.value.name.en) at \(place)",
                zh: "此处是\(found.name.zh)，而 \(place) 处是\(wanted.value.name.zh)"
            ),
            mend: .alignment
        )
    }

    static func missingLandmark(
        _ missing: Placed<Landmark>,
        after position: SourcePosition
    ) -> Diagnostic {
        let place = "\(missing.position.file):\(missing.position.line)"
        return Diagnostic(
            .error,
            "misaligned",
            at: position,
            Message(
                en: "after this, \(missing.value.name.en) is missing; it stands at \(place)",
                zh: "此后缺少\(missing.value.name.zh)，它在 \(place) 处"
            ),
            mend: .alignment
        )
    }

    static func extraLandmark(_ extra: Placed<Landmark>, in original: String) -> Diagnostic {
        Diagnostic(
            .error,
            "misaligned",
            at: extra.position,
            Message(
                en: "\(extra.value.name.en) stands here, but \(original) has ended",
                zh: "此处是\(extra.value.name.zh)，而 \(original) 中已没有对应内容"
            ),
            mend: .alignment
        )
    }
}

extension Message {
    fileprivate static let alignment = Message(
        en: "let both files have the same headings, anchors, examples and figures in one order",
        zh: "请让两个文件的标题、锚点、示例和插图逐一对应，顺序一致"
    )
}
