import CPlaySupport
import PlayWire

/// A message and the processes that sent its parts, for which the kernel vouches.
struct SignedMessage: Equatable {
    let bytes: [UInt8]
    /// More than one if processes sent at the same time.
    let senders: Set<Int32>

    /// Receives a message.
    ///
    /// - Returns: The message; `nil` at the end, after an error, or if it is too long.
    static func receive(from socket: Int32) -> SignedMessage? {
        var senders: Set<Int32> = []
        let bytes = PlayWire.Frame.receive { piece in
            var sender: Int32 = 0
            let count = unsafe piece.withUnsafeMutableBytes { buffer in
                guard let start = buffer.baseAddress else { return 0 }
                return unsafe interleave_receive(socket, start, buffer.count, &sender)
            }
            if count > 0 { senders.insert(sender) }
            return count
        }
        return bytes.map { SignedMessage(bytes: $0, senders: senders) }
    }
}
