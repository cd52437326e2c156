package import Diagnostics

/// Something without which this machine cannot confine a program.
package enum MissingMeans: Sendable, Equatable {
    /// No `bwrap` in the search path.
    case bubblewrap
    /// One of our own programs; the text is its path.
    case companion(path: String)
    /// The system does not let bubblewrap make its namespaces; the text is what it said.
    case namespaces(String)

    /// What it is and what to do.
    package var message: Message {
        switch self {
        case .bubblewrap:
            Message(
                en: "bubblewrap is not installed (`apt-get install bubblewrap`)",
                zh: "没有安装 bubblewrap（`apt-get install bubblewrap`）"
            )
        case .companion(let path):
            Message(
                en: "\(path) is missing (`swift build` builds it)",
                zh: "缺少 \(path)（`swift build` 会构建它）"
            )
        case .namespaces(let reason):
            Message(
                en: "namespaces are refused, by the kernel's settings or by the container around "
                    + "this process; bubblewrap says: \(reason)",
                zh: "内核设置或外层容器不允许创建命名空间；bubblewrap 报告：\(reason)"
            )
        }
    }
}
