package import Diagnostics

/// A reason why progress cannot be remembered.
package enum ProgressStoreError: Error, Equatable {
    /// A file or folder cannot be made or replaced.
    case cannotWrite(path: String)
    /// Another process has held the lock for longer than any update takes.
    case locked(path: String)

    /// What is wrong and what to do.
    package var message: Message {
        switch self {
        case .cannotWrite(let path):
            Message(
                en: "\(path) cannot be written; make the exercises folder writable for you",
                zh: "无法写入 \(path)；请确认你对 exercises 文件夹有写权限"
            )
        case .locked(let path):
            Message(
                en: "another interleave has kept \(path) locked for seconds; "
                    + "end it (is one stopped with Ctrl-Z?) and try again",
                zh: "另一个 interleave 进程长时间占用 \(path)；"
                    + "请先结束它（是否用 Ctrl-Z 挂起了？），然后重试"
            )
        }
    }
}
