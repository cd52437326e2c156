package import Diagnostics
import FlyingSocks
import Glibc

/// Why a port cannot be had.
package enum PreviewServerError: Error, Equatable {
    /// Another program listens there.
    case portTaken(UInt16)
    /// Only root may have it.
    case portNotAllowed(UInt16)
    /// The system refuses for another reason.
    case refused(port: UInt16, reason: String)

    init(_ error: any Error, port: UInt16) {
        self =
            switch error {
            case SocketError.failed(_, EADDRINUSE, _): .portTaken(port)
            case SocketError.failed(_, EACCES, _): .portNotAllowed(port)
            case SocketError.failed(_, _, let reason): .refused(port: port, reason: reason)
            default: .refused(port: port, reason: "\(error)")
            }
    }

    /// What is wrong and what to do.
    package var message: Message {
        switch self {
        case .portTaken(let port):
            Message(
                en: "another program listens on port \(port); end it, or choose another port "
                    + "with --port",
                zh: "端口 \(port) 已被其他程序占用；请结束那个程序，或用 --port 选择别的端口"
            )
        case .portNotAllowed(let port):
            Message(
                en: "port \(port) is reserved for the system; choose one above 1023 with --port",
                zh: "端口 \(port) 由系统保留；请用 --port 选择 1023 以上的端口"
            )
        case .refused(let port, let reason):
            Message(
                en: "cannot listen on port \(port): \(reason); choose another port with --port",
                zh: "无法监听端口 \(port)：\(reason)；请用 --port 选择别的端口"
            )
        }
    }
}
