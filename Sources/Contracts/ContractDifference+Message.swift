package import Diagnostics

extension ContractDifference {
    /// What the learner has to change.
    package var message: Message {
        switch self {
        case .missing(let declaration):
            Message(
                en: "`\(declaration.name)` is missing, or not public",
                zh: "缺少 `\(declaration.name)`，或者它不是 public"
            )
        case .added(let declaration):
            Message(
                en: "`\(declaration.name)` must not be public: the exercise does not know it",
                zh: "`\(declaration.name)` 不能是 public：练习中没有它"
            )
        case .doesNotConform(let conformance):
            Message(
                en: "`\(conformance)`: this conformance is missing",
                zh: "缺少遵循关系 `\(conformance)`"
            )
        case .differs(let right, let own): Self.message(from: right, to: own)
        }
    }

    private static func message(from right: Declaration, to own: Declaration) -> Message {
        let name = "`\(right.name)`"
        if right.kind != own.kind || right.isStatic != own.isStatic {
            return must(
                name,
                "be \(right.kindWords), not \(own.kindWords)",
                "是 \(right.kindWords)，而不是 \(own.kindWords)"
            )
        }
        if right.throwing != own.throwing {
            if right.throwing.isEmpty { return mustNot(name, "throw", "抛出错误") }
            return must(name, "be marked `\(right.throwing)`", "标记为 `\(right.throwing)`")
        }
        if right.isAsync != own.isAsync {
            return right.isAsync
                ? must(name, "be `async`", "是 `async`") : mustNot(name, "be `async`", "是 `async`")
        }
        if right.parameters != own.parameters {
            let (wanted, found) = (right.parameterText, own.parameterText)
            return must(name, "take \(wanted), not \(found)", "接受 \(wanted)，而不是 \(found)")
        }
        if right.type != own.type {
            let (wanted, found) = (right.typeText, own.typeText)
            let verb = right.kind == .property ? ("be", "是") : ("return", "返回")
            return must(
                name,
                "\(verb.0) \(wanted), not \(found)",
                "\(verb.1) \(wanted)，而不是 \(found)"
            )
        }
        if right.isSettable != own.isSettable {
            return right.isSettable
                ? must(name, "be settable", "可以赋值") : mustNot(name, "be settable", "可以从外部赋值")
        }
        let (wanted, found) = (right.detailText, own.detailText)
        return must(name, "have \(wanted), not \(found)", "带有 \(wanted)，而不是 \(found)")
    }

    private static func must(_ name: String, _ english: String, _ chinese: String) -> Message {
        Message(en: "\(name) must \(english)", zh: "\(name) 必须\(chinese)")
    }

    private static func mustNot(_ name: String, _ english: String, _ chinese: String) -> Message {
        Message(en: "\(name) must not \(english)", zh: "\(name) 不能\(chinese)")
    }
}

extension Declaration {
    fileprivate var kindWords: String {
        (isStatic ? "static " : "") + (kind == .property ? "var" : kind.rawValue)
    }

    fileprivate var parameterText: String { "`(\(parameters.joined(separator: ", ")))`" }

    fileprivate var typeText: String { type.isEmpty ? "`Void`" : "`\(type)`" }

    fileprivate var detailText: String {
        let words = modifiers + [generics].filter { !$0.isEmpty }
        return words.isEmpty ? "nothing" : "`\(words.joined(separator: " "))`"
    }
}
