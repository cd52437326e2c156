/// Why a play has no outcome.
public enum PlayFailure: Error, Hashable, Sendable, Codable {
    /// The player, or a process of its own making, died by a signal.
    ///
    /// Where it was is told as `File.swift:12`, if that is known.
    case crashed(signal: Int32, at: String? = nil)
    /// The play's processes had too much memory together, and the kernel killed one of them.
    case outOfMemory
    /// The player took longer than it may, and was killed with its whole process group.
    ///
    /// Where its threads were is told as `File.swift:12`, as far as that is known.
    case timedOut(limit: Duration, at: [String] = [])
    /// The play wrote more than it may to one of its outputs, or too large a file.
    case tooMuchOutput(limit: Int)
    /// The player ended by itself before it had replied.
    case exited(code: Int32)
    /// The play threw an error; the text describes it.
    case threw(String)
    /// A child process came back from a call of the learner's that only its parent comes back from.
    case childReturned
    /// The player sent something that is no reply to the request.
    case badReply
    /// The player could not be started; our fault, not the learner's.
    case cannotStart(String)
}

extension PlayFailure: CustomStringConvertible {
    /// What happened, in both languages.
    public var description: String {
        switch self {
        case .crashed(let signal, nil):
            said(en: "Your code crashed (signal \(signal)).", zh: "你的代码崩溃了（信号 \(signal)）。")
        case .crashed(let signal, let place?):
            said(
                en: "Your code crashed at \(place) (signal \(signal)).",
                zh: "你的代码在 \(place) 处崩溃了（信号 \(signal)）。"
            )
        case .outOfMemory:
            said(en: "Your code used too much memory.", zh: "你的代码占用的内存超出了限制。")
        case .timedOut(let limit, let places) where places.isEmpty:
            said(
                en: "Your code did not come back within \(limit).",
                zh: "你的代码在 \(limit) 之内没有返回。"
            )
        case .timedOut(let limit, let places):
            said(
                en: "Your code did not come back within \(limit); it was at "
                    + "\(places.joined(separator: ", ")).",
                zh: "你的代码在 \(limit) 之内没有返回，当时停在 \(places.joined(separator: "、"))。"
            )
        case .tooMuchOutput(let limit):
            said(
                en: "Your code wrote too much: more than \(limit >> 10) KiB to one of its outputs, "
                    + "or too large a file.",
                zh: "你的代码写出的内容太多：某个输出超过了 \(limit >> 10) KiB，或者写了过大的文件。"
            )
        case .exited(let code):
            said(
                en: "Your code ended the whole process with exit code \(code).",
                zh: "你的代码让整个进程以退出码 \(code) 结束了。"
            )
        case .threw(let text):
            text.contains("[zh]") ? text : said(en: "It threw: \(text)", zh: "抛出了错误：\(text)")
        case .childReturned:
            said(
                en: "A child process came back from your function and ran on in its parent's code.",
                zh: "子进程从你的函数返回，继续执行了父进程的代码。"
            )
        case .badReply:
            said(en: "The play sent no proper reply.", zh: "没有收到正确的应答。")
        case .cannotStart(let text):
            text.contains("[zh]")
                ? text
                : said(en: "The player cannot be started: \(text)", zh: "无法启动执行进程：\(text)")
        }
    }
}
