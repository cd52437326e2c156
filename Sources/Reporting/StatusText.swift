package import Diagnostics
package import Verdicts

extension TestStatus {
    /// What happened, in sentences for the learner; nothing for a pass.
    package var sentences: [Message] {
        switch self {
        case .passed: []
        case .failed(let messages): messages
        case .crashed(let signal):
            [
                Message(
                    en: "Your code crashed: signal \(signal)\(Self.name(ofSignal: signal)).",
                    zh: "你的代码崩溃了：信号 \(signal)\(Self.name(ofSignal: signal))。"
                )
            ]
        case .timedOut:
            [
                Message(
                    en: "Your code did not come back in time: something waits for ever.",
                    zh: "你的代码没有按时返回：有某处在永远等待。"
                )
            ]
        case .exitedEarly(let code):
            [
                Message(
                    en: "Your code ended the process that called it, with exit code \(code).",
                    zh: "你的代码让调用它的进程以退出码 \(code) 结束了。"
                )
            ]
        case .leaked(let processes):
            [
                Message(
                    en: "Processes that outlived the call: \(processes).",
                    zh: "调用结束后仍有 \(processes) 个进程存活。"
                )
            ]
        case .ourFault(let reason):
            [
                Message(
                    en: "This is not your fault; the grader says: \(reason)",
                    zh: "这不是你的问题。评分程序报告：\(reason)"
                )
            ]
        }
    }

    private static func name(ofSignal signal: Int) -> String {
        let names = [
            4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 7: "SIGBUS", 8: "SIGFPE", 9: "SIGKILL",
            11: "SIGSEGV", 13: "SIGPIPE", 14: "SIGALRM", 15: "SIGTERM",
        ]
        return names[signal].map { " (\($0))" } ?? ""
    }

    /// One word for tables and machines.
    package var word: String {
        switch self {
        case .passed: "passed"
        case .failed: "failed"
        case .crashed: "crashed"
        case .timedOut: "timed-out"
        case .exitedEarly: "exited-early"
        case .leaked: "leaked"
        case .ourFault: "our-fault"
        }
    }

    /// One word for the learner.
    var title: Message {
        switch self {
        case .passed: Message(en: "passed", zh: "通过")
        case .failed: Message(en: "failed", zh: "未通过")
        case .crashed: Message(en: "crashed", zh: "崩溃")
        case .timedOut: Message(en: "timed out", zh: "超时")
        case .exitedEarly: Message(en: "exited early", zh: "提前退出")
        case .leaked: Message(en: "leaked", zh: "泄漏")
        case .ourFault: Message(en: "not graded", zh: "未能评分")
        }
    }
}
