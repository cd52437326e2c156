import Diagnostics

extension Diagnostic {
    static func unknownRequirement(
        _ id: String,
        known: [String],
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "unknown-requirement",
            at: position,
            Message(
                en: "no item of the rubric has the id `\(id)`",
                zh: "评分标准中没有 id 为 `\(id)` 的条目"
            ),
            mend: .choosing(among: known, insteadOf: id)
        )
    }

    static func requiresItself(_ id: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "requires-itself",
            at: position,
            Message(en: "the item `\(id)` requires itself", zh: "条目 `\(id)` 依赖自身"),
            mend: Message(en: "name another item, or none", zh: "请改为其他条目，或者删去")
        )
    }

    static func requiresInCircle(_ ids: [String], at position: SourcePosition) -> Diagnostic {
        let circle = ids.map { "`\($0)`" }.joined(separator: " → ")
        return Diagnostic(
            .error,
            "requires-in-circle",
            at: position,
            Message(
                en: "items require each other in a circle: \(circle)",
                zh: "条目之间循环依赖：\(circle)"
            ),
            mend: Message(en: "take one of them out", zh: "请去掉其中一个依赖")
        )
    }
}
