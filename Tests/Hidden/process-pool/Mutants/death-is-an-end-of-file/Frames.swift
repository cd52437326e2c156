// Misconception: a dead process is read as the end, and an error is something else.
// Rejected by: ProcessPoolXCTests/testOutlivesAWorkerThatIsKilledAtAnyMoment
import Glibc

/// Writes the length in eight bytes, then the bytes.
///
/// - Returns: Whether all was written; `false` if nobody is there to read.
func write(frame bytes: Bytes, to socket: Int32) -> Bool {
    let length = withUnsafeBytes(of: bytes.count.littleEndian, Array.init)
    let message = length + bytes
    return message.withUnsafeBytes { buffer in
        var sent = 0
        while sent < buffer.count {
            let count = send(
                socket,
                buffer.baseAddress?.advanced(by: sent),
                buffer.count - sent,
                Int32(MSG_NOSIGNAL)
            )
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}

/// Reads what ``write(frame:to:)`` wrote; `nil` if it ends before.
func readFrame(from socket: Int32) throws(PoolError) -> Bytes? {
    guard let length = try readBytes(8, from: socket) else { return nil }
    let count = length.reversed().reduce(0) { $0 << 8 | Int($1) }
    return try readBytes(count, from: socket)
}

private func readBytes(
    _ count: Int,
    from socket: Int32
) throws(PoolError) -> Bytes? {
    var bytes = Bytes(repeating: 0, count: count)
    var code: Int32 = 0
    let isWhole = bytes.withUnsafeMutableBytes { buffer in
        var received = 0
        while received < buffer.count {
            let count = recv(
                socket,
                buffer.baseAddress?.advanced(by: received),
                buffer.count - received,
                0
            )
            if count < 0 && errno == EINTR { continue }
            if count < 0 { code = errno }
            guard count > 0 else { return false }
            received += count
        }
        return true
    }
    if code != 0 { throw .failed(code: code) }
    return isWhole ? bytes : nil
}
