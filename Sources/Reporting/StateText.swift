package import Diagnostics
package import Verdicts

/// All that reports say of how far a grade came; a new state needs one line in one switch, below.
package struct StateText: Sendable, Equatable {
    /// One word for machines, in kebab case.
    package let word: String
    /// A few words for a headline; `nil` if the points say all.
    package let title: Message?
    /// What the formats of others make of it; `nil` if its tests say it.
    package let outcome: TestOutcome?
    /// What happened, in sentences for the learner.
    package let sentences: [Message]
    /// What a compiler printed about the learner's files.
    package let compilerOutput: String?
    /// What to do next.
    package let advice: Message?
}

extension ExerciseVerdict.State {
    /// All that reports say of it.
    package var text: StateText {
        switch self {
        case .graded:
            StateText("graded", nil, nil, [], advice: nil)
        case .notBegun:
            StateText(
                "not-begun",
                .init(en: "not begun", zh: "尚未开始"),
                .skipped,
                [.init(en: "The files are as they were given.", zh: "文件仍是最初的样子。")],
                advice: .init(
                    en: "Read the statement, then replace the first TODO.",
                    zh: "先读题目，再从第一个 TODO 写起。"
                )
            )
        case .rejected(let findings):
            StateText(
                "rejected",
                .init(en: "not taken", zh: "未被接收"),
                .broken,
                findings.map { .init(en: $0.line(in: .english), zh: $0.line(in: .chinese)) },
                advice: .init(
                    en: "Mend what is named above; nothing of it was run.",
                    zh: "请先修正上面列出的问题；代码没有运行。"
                )
            )
        case .doesNotCompile(let output):
            StateText(
                "does-not-compile",
                .init(en: "does not compile", zh: "无法编译"),
                .broken,
                [.init(en: "Your files do not compile.", zh: "你的文件无法编译。")],
                compilerOutput: output,
                advice: .init(
                    en: "Mend the first error first; later ones often come from it.",
                    zh: "先改第一个错误，后面的错误往往由它引起。"
                )
            )
        case .compileLimit(let limit):
            StateText(
                "compile-limit",
                .init(en: "too much for the compiler", zh: "编译超出限制"),
                .broken,
                [limit.sentence],
                advice: .init(
                    en: "Split long expressions and large literals, and write down their types.",
                    zh: "请拆开过长的表达式和过大的字面量，并写明类型。"
                )
            )
        case .apiDiffers(let differences):
            StateText(
                "api-differs",
                .init(en: "its API differs", zh: "接口与要求不符"),
                .broken,
                differences,
                advice: .init(
                    en: "Keep the public declarations that it began with, and make nothing else "
                        + "public.",
                    zh: "请保留最初的公开声明，也不要公开别的内容。"
                )
            )
        case .ourFault(let reason):
            StateText(
                "our-fault",
                .init(en: "not graded", zh: "未能评分"),
                .ungraded,
                [.fault(of: reason)],
                advice: .fault
            )
        }
    }
}

extension ExerciseVerdict {
    /// Whether the grader failed, so that the points say nothing about the learner.
    package var isUngraded: Bool {
        state.text.outcome == .ungraded
            || items.contains { $0.tests.contains { $0.status.outcome == .ungraded } }
    }

    /// What to do next, once for each kind of trouble.
    package var advice: [Message] {
        let all =
            [state.text.advice] + items.flatMap { $0.tests.map(\.status.text.advice) }
        var seen: Set<Message> = []
        return all.compactMap(\.self).filter { seen.insert($0).inserted }
    }
}

extension StateText {
    fileprivate init(
        _ word: String,
        _ title: Message?,
        _ outcome: TestOutcome?,
        _ sentences: [Message],
        compilerOutput: String? = nil,
        advice: Message?
    ) {
        self.init(
            word: word,
            title: title,
            outcome: outcome,
            sentences: sentences,
            compilerOutput: compilerOutput,
            advice: advice
        )
    }
}

extension CompileLimit {
    /// What happened, as a sentence for the learner.
    fileprivate var sentence: Message {
        switch self {
        case .time:
            .init(
                en: "The compiler was not done with your files in time.",
                zh: "编译器未能在时限内处理完你的文件。"
            )
        case .memory:
            .init(
                en: "The compiler needed too much memory for your files.",
                zh: "编译你的文件所需的内存超出了限制。"
            )
        case .fileSize:
            .init(
                en: "What the compiler made of your files is too large.",
                zh: "编译你的文件所产生的结果过大。"
            )
        case .messages:
            .init(
                en: "The compiler had more to say about your files than can be kept.",
                zh: "编译器针对你的文件输出的信息过多，无法保留。"
            )
        }
    }
}
