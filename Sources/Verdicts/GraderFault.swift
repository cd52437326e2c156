package import Diagnostics

/// What went wrong in a test without the learner's doing.
package enum GraderFault: Sendable, Equatable {
    case refereeKilled(signal: Int)
    case refereeLeft(code: Int)
    case notBegunInTime
    case noSuchTest
    case skippedItself
    /// It did not begin and end once each.
    case beganAndEnded(starts: Int, ends: Int)
    case playLogUnreadable
    case notRun
    /// A player could not be started; the referee's words, in both languages if it has them.
    case playerNotStarted(String)

    /// What happened.
    package var message: Message {
        switch self {
        case .refereeKilled(let signal):
            Message(
                en: "the referee was killed by signal \(signal)",
                zh: "裁判进程被信号 \(signal) 终止"
            )
        case .refereeLeft(let code):
            Message(
                en: "the referee left with exit code \(code)",
                zh: "裁判进程以退出码 \(code) 退出"
            )
        case .notBegunInTime:
            Message(
                en: "the referee did not begin the test in time",
                zh: "裁判进程没能及时开始这项测试"
            )
        case .noSuchTest: Message(en: "the suite has no such test", zh: "测试套件中没有这项测试")
        case .skippedItself: Message(en: "the test skipped itself", zh: "测试跳过了自己")
        case .beganAndEnded(let starts, let ends):
            Message(
                en: "the test began \(starts) and ended \(ends) times",
                zh: "测试开始了 \(starts) 次，结束了 \(ends) 次"
            )
        case .playLogUnreadable:
            Message(
                en: "the play log has a line that cannot be read",
                zh: "执行记录中有一行无法读取"
            )
        case .notRun: Message(en: "the test was not run", zh: "测试没有运行")
        case .playerNotStarted(let text): Message(said: text) ?? Message(en: text, zh: text)
        }
    }
}

extension TestStatus {
    /// Our fault, in the words of its kind.
    package static func fault(_ fault: GraderFault) -> TestStatus { .ourFault(fault.message) }
}
