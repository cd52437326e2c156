import Glibc

/// Messages to the referee, as the stage would send them, by the stage's own call.
enum Replies {
    /// Sends bytes as they are.
    static func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = StagesCalls.send(Array(rest))
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
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
