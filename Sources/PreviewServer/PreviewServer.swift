import FlyingSocks
import Foundation
import Glibc
import Synchronization

/// Serves a folder to the browsers of this machine, and tells them of each new edition.
///
/// It listens on the loopback addresses only.
package struct PreviewServer: Sendable {
    /// The port, also where any was asked for.
    package let port: UInt16
    private let sockets: [Socket]
    private let limits: Limits

    /// What a browser may cost.
    package struct Limits: Sendable {
        /// How long a browser may take to ask, and to take an answer.
        package var patience: Duration
        /// How long it may take to close, once it is answered.
        package var farewell: Duration
        /// How many connections there may be at one time; others are closed at once.
        package var connections: Int

        package init(
            patience: Duration = .seconds(10),
            farewell: Duration = .seconds(1),
            connections: Int = 256
        ) {
            self.patience = patience
            self.farewell = farewell
            self.connections = connections
        }
    }

    /// Takes the port; whoever connects waits until ``run(_:)``.
    ///
    /// - Parameters:
    ///   - port: The port; 0 for any that is free.
    ///   - limits: What a browser may cost.
    /// - Throws: Why the port cannot be had.
    package init(port: UInt16, limits: Limits = Limits()) throws(PreviewServerError) {
        let four: Socket
        do {
            four = try Self.listening(on: try sockaddr_in.inet(ip4: "127.0.0.1", port: port))
            guard case .ip4(_, let taken) = try four.sockname() else {
                throw SocketError.unsupportedAddress
            }
            self.port = taken
        } catch {
            throw PreviewServerError(error, port: port)
        }
        var sockets = [four]
        do {
            sockets.append(try Self.listening(on: sockaddr_in6.loopback(port: self.port)))
        } catch SocketError.failed(_, let code, _) where code == EADDRINUSE && port != 0 {
            // "localhost" may be this address, and then it would lead to somebody else.
            try? four.close()
            throw .portTaken(port)
        } catch {
            // A machine without IPv6.
        }
        self.sockets = sockets
        self.limits = limits
    }

    /// Serves until the task is cancelled, and frees the port.
    ///
    /// - Parameter preview: What is shown.
    /// - Throws: If the kernel gives no connections any more.
    package func run(_ preview: Preview) async throws {
        do {
            try await serve(preview)
        } catch {
            // Whoever waits for a socket says of that in several ways.
            if !Task.isCancelled { throw error }
        }
    }

    private func serve(_ preview: Preview) async throws {
        let pool = SocketPool<ePoll>.ePoll()
        defer { for socket in sockets { try? socket.close() } }
        try await pool.prepare()
        let count = ConnectionCount(limit: limits.connections)
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await pool.run() }
            for socket in sockets {
                let listener = try AsyncSocket(socket: socket, pool: pool)
                group.addTask { try await accept(on: listener, pool, count, preview) }
            }
        }
    }

    private func accept(
        on listener: AsyncSocket,
        _ pool: SocketPool<ePoll>,
        _ count: ConnectionCount,
        _ preview: Preview
    ) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while true {
                try Task.checkCancellation()
                let socket: AsyncSocket
                do {
                    socket = try await listener.accept()
                } catch SocketError.failed {
                    // No descriptor is left, or the browser has gone already.
                    try await Task.sleep(for: .milliseconds(20))
                    continue
                }
                _ = fcntl(socket.socket.file.rawValue, F_SETFD, FD_CLOEXEC)
                guard count.enter() else {
                    try? socket.close()
                    continue
                }
                group.addTask {
                    await Connection(socket: socket, pool: pool, limits: limits).serve(preview)
                    count.leave()
                }
            }
        }
    }

    private static func listening(on address: some SocketAddress) throws -> Socket {
        let socket = try Socket(domain: Int32(address.family), type: .stream)
        do {
            _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: address)
        } catch {
            try? socket.close()
            throw error
        }
        try socket.listen()
        return socket
    }
}

/// How many connections there are.
private final class ConnectionCount: Sendable {
    private let limit: Int
    private let count = Mutex(0)

    init(limit: Int) {
        self.limit = limit
    }

    /// - Returns: Whether there may be another one.
    func enter() -> Bool {
        count.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
    }

    func leave() {
        count.withLock { $0 -= 1 }
    }
}
