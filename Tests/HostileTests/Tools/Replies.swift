import Glibc

/// Messages to the referee, as the stage would send them.
enum Replies {
    /// Sends bytes as they are.
    static func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                write(3, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Sends a message with its length before it.
    static func send(_ text: String) {
        let length = UInt32(text.utf8.count)
        send([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + Array(text.utf8))
    }

    /// Sends the reply to a request.
    static func send(_ outcome: String, to id: String) {
        send("{\"id\":\(id),\"ending\":{\"outcome\":{\"_0\":\(outcome)}}}")
    }
}
