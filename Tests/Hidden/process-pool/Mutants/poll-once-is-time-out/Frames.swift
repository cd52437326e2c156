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
            let rest = UnsafeRawBufferPointer(rebasing: buffer[sent...])
            let flags = Int32(MSG_NOSIGNAL)
            let count = send(socket, rest.baseAddress, rest.count, flags)
            guard count >= 0 else {
                if errno == EINTR { continue }
                return false
            }
            sent += count
        }
        return true
    }
}

/// Reads what ``write(frame:to:)`` wrote; `nil` if it ends before.
func readFrame(from socket: Int32) -> Bytes? {
    guard let length = readBytes(8, from: socket) else { return nil }
    let count = length.withUnsafeBytes { $0.loadUnaligned(as: Int.self) }
    return readBytes(Int(littleEndian: count), from: socket)
}

private func readBytes(_ count: Int, from socket: Int32) -> Bytes? {
    var bytes = Bytes(repeating: 0, count: count)
    let isWhole = bytes.withUnsafeMutableBytes { buffer in
        var received = 0
        while received < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(
                rebasing: buffer[received...]
            )
            let count = recv(socket, rest.baseAddress, rest.count, 0)
            guard count > 0 else {
                // Zero bytes are the end, and tell nothing in errno.
                if count < 0 && errno == EINTR { continue }
                return false
            }
            received += count
        }
        return true
    }
    return isWhole ? bytes : nil
}
