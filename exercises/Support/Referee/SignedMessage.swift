import CPlaySupport
import PlayWire

/// A message and the processes that sent its parts, for which the kernel vouches.
struct SignedMessage: Equatable {
    let bytes: [UInt8]
    /// More than one if processes sent at the same time.
    let senders: Set<Int32>

    /// Receives a message.
    ///
    /// - Parameters:
    ///   - socket: Where it comes from.
    ///   - deadline: When to give up; without one, all who could send have ended.
    /// - Returns: The message; `nil` at the end, after an error, at the deadline, or if it is too
    ///   long.
    static func receive(
        from socket: Int32,
        until deadline: ContinuousClock.Instant? = nil
    ) -> SignedMessage? {
        var senders: Set<Int32> = []
        let bytes = PlayWire.Frame.receive { piece in
            if let deadline, !waitReadable(socket, until: deadline) { return 0 }
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
