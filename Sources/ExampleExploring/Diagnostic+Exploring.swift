import Diagnostics

extension Diagnostic {
    static func divergingExample(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "diverging-example",
            at: position,
            Message(
                en: "the example `\(name)` does not do the same in the same schedule",
                zh: "在同一个调度下，示例 `\(name)` 每次做的事不一样"
            ),
            mend: Message(
                en: "let it depend on no clock, random number, address or hash",
                zh: "请不要让它依赖时钟、随机数、地址或哈希值"
            )
        )
    }

    static func stuckExample(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "stuck-example",
            at: position,
            Message(
                en: "the example `\(name)` waits where the explorer does not see it",
                zh: "示例 `\(name)` 停在了探索器看不到的地方"
            ),
            mend: Message(
                en: "let it wait by what Documentation/Exploring.md lists as a step",
                zh: "请改用 Documentation/Exploring.md 中列为“步骤”的等待方式"
            )
        )
    }

    static func tooManySchedules(
        _ count: Int?,
        _ name: String,
        at position: SourcePosition
    ) -> Diagnostic {
        let number = count.map { "\($0) " } ?? ""
        return Diagnostic(
            .error,
            "too-many-schedules",
            at: position,
            Message(
                en: "the example `\(name)` has more than \(number)schedules, so its outcomes are "
                    + "not counted",
                zh: "示例 `\(name)` 的调度超过 \(number)种，没有数清它的结果"
            ),
            mend: Message(
                en: "write `preemptions=2`, or let the example take fewer steps",
                zh: "请加上 `preemptions=2`，或减少示例的步骤"
            )
        )
    }

    static func tooManyToDraw(
        _ count: Int,
        _ name: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "too-many-to-draw",
            at: position,
            Message(
                en: "the example `\(name)` has \(count) schedules, which nobody looks at one "
                    + "by one",
                zh: "示例 `\(name)` 有 \(count) 种调度，没有人会逐一去看"
            ),
            mend: Message(
                en: "ask for `outcomes`, or for the `schedule` of one of them",
                zh: "请改用 `outcomes`，或用 `schedule` 画出其中一种"
            )
        )
    }

    static func noSuchOutcome(
        _ outcome: String,
        of name: String,
        known: [String],
        bound: Int?,
        at position: SourcePosition
    ) -> Diagnostic {
        let english = bound.map { " with at most \($0) preemptions" } ?? ""
        let chinese = bound.map { "在抢占不超过 \($0) 次时，" } ?? ""
        let list = known.prefix(8).map { "`\($0)`" }
        return Diagnostic(
            .error,
            "no-such-outcome",
            at: position,
            Message(
                en: "no schedule of `\(name)`\(english) ends with `\(outcome)`",
                zh: "\(chinese)`\(name)` 没有以 `\(outcome)` 结束的调度"
            ),
            mend: bound == nil
                ? Message(
                    en: "choose among its outcomes: \(list.joined(separator: ", "))",
                    zh: "请从它的结果中选择：\(list.joined(separator: "、"))"
                )
                : Message(
                    en: "allow more preemptions, or choose among its outcomes: "
                        + list.joined(separator: ", "),
                    zh: "请放宽抢占次数，或从它的结果中选择：\(list.joined(separator: "、"))"
                )
        )
    }

    static func untoldOutcome(
        _ outcome: String,
        of name: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "untold-outcome",
            at: position,
            Message(
                en: "`\(name)` can also end with `\(outcome)`, which the block does not tell",
                zh: "`\(name)` 还可能以 `\(outcome)` 结束，而这里没有提到"
            ),
            mend: Message(
                en: "add a line for it, or mend the example",
                zh: "请为它加一行，或修正示例"
            )
        )
    }

    static func noSuchSchedule(
        _ replay: String,
        of name: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "no-such-schedule",
            at: position,
            Message(
                en: "`\(replay)` repeats no schedule of `\(name)`",
                zh: "`\(replay)` 无法重放出 `\(name)` 的任何调度"
            ),
            mend: Message(
                en: "the example takes other steps by now; choose by `outcome=` instead",
                zh: "示例的步骤可能已经变了；请改用 `outcome=` 来选择"
            )
        )
    }

    static func cannotExplore(
        _ name: String,
        _ failure: ExplorationFailure,
        at position: SourcePosition
    ) -> Diagnostic {
        let (what, mend) = failure.words
        return Diagnostic(
            failure.isOfMachine ? .warning : .error,
            "cannot-explore",
            at: position,
            Message(
                en: "the example `\(name)` was not explored: \(what.en)",
                zh: "没有探索示例 `\(name)`：\(what.zh)"
            ),
            mend: mend,
            excerpt: failure.excerpt
        )
    }
}

extension ExplorationFailure {
    fileprivate var words: (Message, mend: Message) {
        switch self {
        case .noTool(let tool):
            (
                Message(en: "\(tool) is not in PATH", zh: "PATH 中没有 \(tool)"),
                mend: Message(
                    en: "install a Swift toolchain, which brings it, and put its folder into PATH",
                    zh: "请安装自带该程序的 Swift 工具链，并把它的文件夹加入 PATH"
                )
            )
        case .noExplorer(let folder):
            (
                Message(
                    en: "the sources of the explorer are not in \(folder)",
                    zh: "\(folder) 里没有探索器的源码"
                ),
                mend: Message(
                    en: "build in a whole copy of the course",
                    zh: "请在完整的课程仓库中构建"
                )
            )
        case .explorerDoesNotCompile:
            (
                Message(
                    en: "the explorer does not compile with this toolchain",
                    zh: "探索器无法用这个工具链编译"
                ),
                mend: Message(
                    en: "use the Swift toolchain that the README names",
                    zh: "请使用 README 中写明的 Swift 工具链"
                )
            )
        case .exampleDoesNotCompile:
            (
                Message(en: "it does not compile", zh: "它无法编译"),
                mend: Message(en: "mend the code", zh: "请修正代码")
            )
        case .doesNotLink:
            (
                Message(
                    en: "it cannot be linked with the explorer",
                    zh: "它无法与探索器链接"
                ),
                mend: Message(
                    en: "let it be a program in one file without `@main`",
                    zh: "请让它成为单文件程序，不用 `@main`"
                )
            )
        case .tookTooLong(let seconds):
            (
                Message(
                    en: "it was not done after \(seconds) seconds",
                    zh: "\(seconds) 秒后仍未完成"
                ),
                mend: Message(
                    en: "write `preemptions=2`, or let the example take fewer steps",
                    zh: "请加上 `preemptions=2`，或减少示例的步骤"
                )
            )
        case .gaveUp:
            (
                Message(en: "the explorer gave up", zh: "探索器放弃了"),
                mend: Message(
                    en: "see what it said, and Documentation/Exploring.md",
                    zh: "请看它的说明和 Documentation/Exploring.md"
                )
            )
        }
    }

    /// The beginning of what a tool said.
    fileprivate var excerpt: String? {
        switch self {
        case .noTool, .noExplorer, .tookTooLong: nil
        case .explorerDoesNotCompile(let text), .exampleDoesNotCompile(let text),
            .doesNotLink(let text), .gaveUp(let text):
            text.split(separator: "\n").prefix(10).joined(separator: "\n")
        }
    }
}
