package import Diagnostics
package import Verdicts

/// All that reports say of a test's status; a new status needs one line in one switch, below.
package struct StatusText: Sendable, Equatable {
    /// One word for tables and machines, in kebab case.
    package let word: String
    /// One word for the learner.
    package let title: Message
    /// What the formats of others make of it.
    package let outcome: TestOutcome
    /// What happened, in sentences for the learner; none for a pass.
    package let sentences: [Message]
    /// What to do next, as one sentence; `nil` for a pass.
    package let advice: Message?
}

/// The few outcomes that other people's formats tell apart.
package enum TestOutcome: Sendable, Equatable {
    case passed
    /// What the suite expected did not hold.
    case failed
    /// The learner's code ended the test before its expectations could be judged.
    case broken
    /// It did not run, and that is nobody's fault.
    case skipped
    /// Our fault: it says nothing about the learner's code.
    case ungraded

    /// Whether it says something about the learner's code.
    var isAboutTheCode: Bool {
        switch self {
        case .passed, .failed, .broken: true
        case .skipped, .ungraded: false
        }
    }
}

extension TestStatus {
    /// All that reports say of it.
    package var text: StatusText {
        switch self {
        case .passed:
            StatusText("passed", .init(en: "passed", zh: "通过"), .passed, [], advice: nil)
        case .failed(let messages, _):
            StatusText(
                "failed",
                .init(en: "failed", zh: "未通过"),
                .failed,
                messages,
                advice: .init(
                    en: "Say to yourself which steps lead to what happened, then change one thing.",
                    zh: "先想清楚哪些步骤会导致上述结果，再一次只改一处。"
                )
            )
        case .deadlocked(let messages, _):
            StatusText(
                "deadlocked",
                .init(en: "deadlocked", zh: "死锁"),
                .failed,
                messages,
                advice: .init(
                    en: "Follow who holds what and waits for what; break the circle, such as by "
                        + "taking locks in one order everywhere.",
                    zh: "理清谁持有什么、又在等待什么，然后打破这个环，例如处处按同一次序加锁。"
                )
            )
        case .raced(let messages, _, _):
            StatusText(
                "raced",
                .init(en: "data race", zh: "数据竞争"),
                .failed,
                messages,
                advice: .init(
                    en: "Make both accesses atomic, or have both under the same lock.",
                    zh: "让两处访问都成为原子操作，或者都放在同一把锁之内。"
                )
            )
        case .crashed(let signal, let stacks):
            StatusText(
                "crashed",
                .init(en: "crashed", zh: "崩溃"),
                .broken,
                [.crash(signal: signal, at: stacks.crash)],
                advice: .init(
                    en: "Look at what your code unwraps, indexes and casts, and at memory that it "
                        + "uses after giving it back.",
                    zh: "检查代码中的强制解包、下标和类型转换，以及是否使用了已经释放的内存。"
                )
            )
        case .timedOut(let stacks):
            StatusText(
                "timed-out",
                .init(en: "timed out", zh: "超时"),
                .broken,
                [stacks.isEmpty ? .waits : .late] + stacks.whereabouts,
                advice: .init(
                    en: "For each place that waits, ask who wakes it, and whether that can come "
                        + "first.",
                    zh: "对每一处等待，问一问由谁来唤醒它，以及唤醒会不会先于等待发生。"
                )
            )
        case .outOfMemory:
            StatusText(
                "out-of-memory",
                .init(en: "out of memory", zh: "内存不足"),
                .broken,
                [
                    .init(
                        en: "Your code used more memory than a test may have, and was killed.",
                        zh: "你的代码占用的内存超出了测试的限制，因而被终止。"
                    )
                ],
                advice: .init(
                    en: "Look for what grows with every round: a collection, a buffer, or "
                        + "processes that are never waited for.",
                    zh: "找一找每一轮都在增长的东西：集合、缓冲区，或者从未等待过的进程。"
                )
            )
        case .tooMuchOutput:
            StatusText(
                "too-much-output",
                .init(en: "too much output", zh: "输出过多"),
                .broken,
                [
                    .init(
                        en: "Your code wrote more to its output than is kept, or too large a file.",
                        zh: "你的代码输出的内容过多，无法全部保留，或者写了过大的文件。"
                    )
                ],
                advice: .init(
                    en: "Take out what you print to find a mistake, or print less often; a loop "
                        + "that writes may be one that never ends.",
                    zh: "请删去调试用的输出，或者减少输出次数；不停输出的循环也可能是死循环。"
                )
            )
        case .exitedEarly(let code):
            StatusText(
                "exited-early",
                .init(en: "exited early", zh: "提前退出"),
                .broken,
                [
                    .init(
                        en: "Your code ended the process that called it, with exit code \(code).",
                        zh: "你的代码让调用它的进程以退出码 \(code) 结束了。"
                    )
                ],
                advice: .init(
                    en: "Only a child that your code has made may be ended by it.",
                    zh: "你的代码只应结束它自己创建的子进程。"
                )
            )
        case .leaked(let leftovers):
            StatusText(
                "leaked",
                .init(en: "leaked", zh: "泄漏"),
                .failed,
                leftovers.sentences,
                advice: leftovers.advice
            )
        case .notReached(let required):
            StatusText(
                "not-reached",
                .init(en: "not reached", zh: "尚未检验"),
                .skipped,
                [
                    .init(
                        en: "This is judged once another item holds: \(required.text.en)",
                        zh: "达成另一项要求之后才会检验：\(required.text.zh)"
                    )
                ],
                advice: .init(
                    en: "Begin with what does not hold; what was not reached is judged after it.",
                    zh: "请先达成标为 ✘ 的要求，尚未检验的部分随后就会检验。"
                )
            )
        case .ourFault(let reason):
            StatusText(
                "our-fault",
                .init(en: "not graded", zh: "未能评分"),
                .ungraded,
                [.fault(of: reason)],
                advice: .fault
            )
        }
    }

    /// What happened, in sentences for the learner; nothing for a pass.
    package var sentences: [Message] { text.sentences }
    /// One word for tables and machines.
    package var word: String { text.word }
    /// One word for the learner.
    package var title: Message { text.title }
    /// What the formats of others make of it.
    package var outcome: TestOutcome { text.outcome }
}

extension StatusText {
    fileprivate init(
        _ word: String,
        _ title: Message,
        _ outcome: TestOutcome,
        _ sentences: [Message],
        advice: Message?
    ) {
        self.init(
            word: word,
            title: title,
            outcome: outcome,
            sentences: sentences,
            advice: advice
        )
    }
}

extension Message {
    /// Where the code was says more than a guess at what it does.
    fileprivate static let late = Message(
        en: "Your code did not come back in time.",
        zh: "你的代码没有按时返回。"
    )

    fileprivate static let waits = Message(
        en: "Your code did not come back in time: something waits for ever.",
        zh: "你的代码没有按时返回：有某处在永远等待。"
    )

    fileprivate static func crash(signal: Int, at place: Message?) -> Message {
        let names = [
            4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 7: "SIGBUS", 8: "SIGFPE", 9: "SIGKILL",
            11: "SIGSEGV", 13: "SIGPIPE", 14: "SIGALRM", 15: "SIGTERM", 31: "SIGSYS",
        ]
        let name = names[signal]
        return Message(
            en: "Your code crashed\(place.map { " \($0.en)" } ?? ""): "
                + "signal \(signal)\(name.map { " (\($0))" } ?? "").",
            zh: "你的代码\(place.map { "在 \($0.zh) 处" } ?? "")崩溃了："
                + "信号 \(signal)\(name.map { "（\($0)）" } ?? "")。"
        )
    }

    /// That the grader could not do its work.
    static func fault(of reason: Message) -> Message {
        Message(
            en: "This is not your fault; the grader says: \(reason.en)",
            zh: "这不是你的问题。评分程序报告：\(reason.zh)"
        )
    }

    /// What a learner does about a fault of the grader.
    static let fault = Message(
        en: "Grade again; if it stays so, tell your instructor.",
        zh: "请重新评分；如果问题依旧，请告诉老师。"
    )
}
