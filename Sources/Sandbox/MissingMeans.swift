package import Diagnostics

/// Something without which this machine cannot confine a program.
package enum MissingMeans: Sendable, Equatable {
    /// No `bwrap` in the search path.
    case bubblewrap
    /// One of our own programs; the text is its path.
    case companion(path: String)
    /// Something that a program is to find inside cannot be reached by the user that it runs as; the
    /// text is what bubblewrap said.
    case source(String)
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
        case .source(let reason):
            Message(
                en: "something that programs need inside is missing or cannot be reached by an "
                    + "ordinary user (a toolchain below /root is an example): \(reason)",
                zh: "程序在沙箱内需要的某个路径不存在，或普通用户无法访问（例如装在 /root 下的工具链）：\(reason)"
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
