package import Diagnostics

/// Why examples could not be checked; none of it is the examples' fault.
package enum ExampleCheckingError: Error, Equatable {
    case noCompiler
    /// A folder or file could not be written.
    case cannotWrite(path: String, reason: String)

    /// What happened and what to do next.
    package var message: Message {
        switch self {
        case .noCompiler:
            Message(
                en: "swiftc is not in PATH; install a Swift toolchain or use --no-examples",
                zh: "PATH 中没有 swiftc；请安装 Swift 工具链，或使用 --no-examples"
            )
        case .cannotWrite(let path, let reason):
            Message(
                en: "cannot write \(path): \(reason)",
                zh: "无法写入 \(path)：\(reason)"
            )
        }
    }
}
