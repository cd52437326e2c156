import Diagnostics

/// The mistakes in quizzes, and in terms, that can be seen in Markdown alone.
extension Diagnostic {
    static func quizWithoutChoices(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "quiz-without-choices",
            at: position,
            .init(en: "the quiz has fewer than two choices", zh: "这道测验的选项不足两个"),
            mend: .init(
                en: "write a list of them, - [x] before what is right, - [ ] before what is wrong",
                zh: "请把选项写成列表：正确的以 - [x] 开头，错误的以 - [ ] 开头"
            )
        )
    }

    static func quizWithoutQuestion(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "quiz-without-question",
            at: position,
            .init(en: "the quiz has choices, but no question", zh: "这道测验只有选项，没有题目"),
            mend: .init(
                en: "write the question above the choices",
                zh: "请在选项上方写出题目"
            )
        )
    }

    static func choiceWithoutBox(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "choice-without-box",
            at: position,
            .init(
                en: "the choice says neither that it is right nor that it is wrong",
                zh: "这个选项没有标明对错"
            ),
            mend: .init(en: "begin it with [x] or [ ]", zh: "请以 [x] 或 [ ] 开头")
        )
    }

    static func quizWithoutRightChoice(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "quiz-without-right-choice",
            at: position,
            .init(en: "no choice of the quiz is right", zh: "这道测验没有正确选项"),
            mend: .init(en: "mark what is right by [x]", zh: "请用 [x] 标出正确选项")
        )
    }

    static func quizWithoutWrongChoice(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "quiz-without-wrong-choice",
            at: position,
            .init(en: "every choice of the quiz is right", zh: "这道测验的选项全都正确"),
            mend: .init(
                en: "add one that is wrong, and for a reason",
                zh: "请加上至少一个有迷惑性的错误选项"
            )
        )
    }

    static func quizWithoutExplanation(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "quiz-without-explanation",
            at: position,
            .init(en: "nothing explains the quiz's answer", zh: "这道测验的答案没有解释"),
            mend: .init(
                en: "below the choices write a line with > alone, then why they are right or wrong",
                zh: "请在选项之后另起一行只写 >，接着解释它们为什么对、为什么错"
            )
        )
    }

    static func quizWithTwoLists(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "quiz-with-two-lists",
            at: position,
            .init(en: "the quiz has a second list of choices", zh: "这道测验有第二个选项列表"),
            mend: .init(
                en: "let all choices begin with the same sign, or make a second quiz",
                zh: "请让所有选项用同一种列表符号，或拆成两道测验"
            )
        )
    }

    static func splitTerm(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "split-term",
            at: position,
            .init(
                en: "the brackets of a term, [[ and ]], are parted by other markup",
                zh: "术语的括号 [[ 和 ]] 被其他标记隔开了"
            ),
            mend: .init(
                en: "keep both in one cell and one emphasis; in a table write \\| for |",
                zh: "请把它们放在同一个单元格、同一处强调里；表格里的 | 要写成 \\|"
            )
        )
    }
}
