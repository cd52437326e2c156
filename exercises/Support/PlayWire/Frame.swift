import Glibc

/// Messages over a socket: four bytes of length, the largest first, then that many bytes.
public enum Frame {
    /// Bytes of the largest message that is read.
    public static let largestMessage = 64 << 20

    /// Sends a message.
    ///
    /// - Returns: Whether all of it was sent; never raises `SIGPIPE`.
    public static func send(_ message: [UInt8], to socket: Int32) -> Bool {
        unsafe send(message) { bytes in
            unsafe Glibc.send(socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        }
    }

    /// Sends a message by a function that is given what is left.
    ///
    /// - Parameters:
    ///   - message: The bytes.
    ///   - write: Gives how many bytes it wrote; none or less after an error.
    /// - Returns: Whether all of it was sent.
    package static func send(
        _ message: [UInt8],
        by write: (UnsafeRawBufferPointer) -> Int
    ) -> Bool {
        let length = UInt32(message.count)
        let prefix = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> UInt32($0)) }
        let bytes = prefix + message
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe write(UnsafeRawBufferPointer(rebasing: buffer[sent...]))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Receives a message.
    ///
    /// - Returns: The message; `nil` at the end, after an error, or if it is too long.
    public static func receive(from socket: Int32) -> [UInt8]? {
        receive { piece in
            unsafe piece.withUnsafeMutableBytes { buffer in
                unsafe recv(socket, buffer.baseAddress, buffer.count, 0)
            }
        }
    }

    /// Receives a message by a function that fills the beginning of an array.
    ///
    /// - Parameter read: Gives how many bytes it read; 0 at the end, less after an error.
    /// - Returns: The message; `nil` at the end, after an error, or if it is too long.
    package static func receive(by read: (inout [UInt8]) -> Int) -> [UInt8]? {
        guard let prefix = bytes(4, by: read) else { return nil }
        let length = prefix.reduce(0) { $0 << 8 | Int($1) }
        guard length <= largestMessage else { return nil }
        return bytes(length, by: read)
    }

    private static func bytes(_ count: Int, by read: (inout [UInt8]) -> Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < count {
            // In pieces, so that a length alone makes nobody allocate.
            var piece = [UInt8](repeating: 0, count: min(count - bytes.count, 1 << 16))
            let received = read(&piece)
            if received < 0 && errno == EINTR { continue }
            guard received > 0 else { return nil }
            bytes += piece.prefix(received)
        }
        return bytes
    }
}
