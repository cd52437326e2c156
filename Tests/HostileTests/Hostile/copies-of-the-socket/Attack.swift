// Attack: Reaches for the referee's socket by every call that copies, hands on or reads a descriptor.
// Right if one of them gets it.
// Exercise: process-pool
// Tests: ProcessPoolTests/keepsAllItsWorkersBusyAndNoOthers()
// Verdict: failed
// Uses: StagesCalls.swift
// swift-format-ignore-file
import Foundation
import Glibc

public typealias Bytes = [UInt8]

public enum PoolError: Error, Hashable, Sendable {
    case closed
    case stillOpen
    case timedOut
    case workerDied
    case terminated
    case workFailed(String)
    case failed(code: Int32)
}

private func getsIn(_ socket: Int32) -> Bool {
    var byte: [UInt8] = [0]
    var pair: [Int32] = [0, 0]
    socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair)
    // A header of 16 bytes (length, SOL_SOCKET, SCM_RIGHTS), then the descriptor.
    var control: [UInt64] = [20, 1 | 1 << 32, UInt64(socket)]
    let handed = control.withUnsafeMutableBytes { control in
        byte.withUnsafeMutableBytes { byte in
            var part = iovec(iov_base: byte.baseAddress, iov_len: 1)
            return withUnsafeMutablePointer(to: &part) { part in
                var message = msghdr()
                message.msg_iov = part
                message.msg_iovlen = 1
                message.msg_control = control.baseAddress
                message.msg_controllen = 24
                return sendmsg(pair[0], &message, 0)
            }
        }
    }
    let stream = fdopen(socket, "r+")
    let isWritten = stream.map { fputs("x", $0) >= 0 && fflush($0) == 0 } ?? false
    let file = open("/proc/self/fd/\(socket)", O_RDWR)
    let handle = FileHandle(fileDescriptor: socket)
    let isRead = (try? handle.read(upToCount: 1)) ?? nil != nil
    return handed > 0 || isWritten || isRead || file >= 0 || dup(socket) >= 0
        || dup2(socket, 90) >= 0 || fcntl(socket, F_DUPFD, 90) >= 0
        || sendfile(socket, 0, nil, 1) > 0 || recv(socket, &byte, 1, Int32(MSG_PEEK)) > 0
}

public final class PendingResult {
    public var isReady: Bool { true }
    public func get(timeout: Duration? = nil) throws(PoolError) -> Bytes { [] }
}

public final class Pool {
    public init(
        workers: Int,
        work: @escaping (Bytes) throws -> Bytes
    ) throws(PoolError) {
        guard StagesCalls.sockets.contains(where: getsIn) else { throw .failed(code: EBADF) }
        _ = StagesCalls.receive()
    }

    public func applyAsync(_ input: Bytes) throws(PoolError) -> PendingResult { PendingResult() }
    public func map(_ inputs: [Bytes]) throws(PoolError) -> [Bytes] { inputs }

    public func imap(
        _ inputs: [Bytes]
    ) throws(PoolError) -> AnyIterator<Result<Bytes, PoolError>> {
        throw .failed(code: ENOSYS)
    }

    public func close() {}
    public func join() throws(PoolError) {}
    public func terminate() {}
}
