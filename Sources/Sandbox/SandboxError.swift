package import Diagnostics
import Glibc

/// Why a command could not be run; none of it is the command's fault.
package enum SandboxError: Error, Equatable {
    /// A program that the sandbox is made of does not stand beside the tool.
    case companionMissing(path: String)
    /// The executable cannot be executed; `errno` says why.
    case cannotExecute(path: String, errno: Int)
    /// The working directory cannot be entered; `errno` says why.
    case cannotEnter(directory: String, errno: Int)
    /// The system has no room for another process.
    case cannotFork(errno: Int)
    /// This machine cannot confine a program.
    case cannotConfine([MissingMeans])
    /// The keeper did not report, or not in its form.
    case keeperFailed(reason: String)
    /// This machine's processors were so busy that the command did not get the time that it has.
    case overloaded
    /// The task that ran the command was cancelled; everything it had started was killed.
    case cancelled

    /// What happened and what to do next.
    package var message: Message {
        switch self {
        case .companionMissing(let path):
            Message(
                en: "\(path) is missing; build the whole package with `swift build`",
                zh: "缺少 \(path)；请用 `swift build` 构建整个包"
            )
        case .cannotExecute(let path, let errno):
            Message(
                en: "\(path) cannot be executed (\(reason(errno))); check that it is installed",
                zh: "无法执行 \(path)（\(reason(errno))）；请确认它已安装"
            )
        case .cannotEnter(let directory, let errno):
            Message(
                en: "the folder \(directory) cannot be entered (\(reason(errno)))",
                zh: "无法进入目录 \(directory)（\(reason(errno))）"
            )
        case .cannotFork(let errno):
            Message(
                en: "no process can be started (\(reason(errno))); end some others first",
                zh: "无法再启动进程（\(reason(errno))）；请先结束一些其他进程"
            )
        case .cannotConfine(let missing):
            Message(
                en: "other people's code cannot be confined here: "
                    + missing.map(\.message.en).joined(separator: "; "),
                zh: "这台机器无法隔离他人的代码：" + missing.map(\.message.zh).joined(separator: "；")
            )
        case .keeperFailed(let reason):
            Message(
                en: "the keeper of the run failed: \(reason)",
                zh: "看守进程出错：\(reason)"
            )
        case .overloaded:
            Message(
                en: "this machine is too busy: a program did not get a processor for as long as it "
                    + "may use one, in more than ten times that; end other work and try again",
                zh: "这台机器过于繁忙：等待超过时限的十倍，程序仍没有用足规定的处理器时间；请先结束其他工作，再重试"
            )
        case .cancelled:
            Message(en: "the run was cancelled", zh: "运行已取消")
        }
    }
}

extension SandboxError: CustomStringConvertible {
    package var description: String { message.en }
}

/// The system's words for an error.
private func reason(_ errno: Int) -> String {
    guard let words = unsafe strerror(Int32(errno)) else { return "errno \(errno)" }
    return unsafe String(cString: words)
}
