import Glibc

/// Messages to the referee by the functions that everybody has.
enum PlainReplies {
    /// Sends the reply to a request over whatever socket takes it.
    ///
    /// - Returns: Whether one did.
    @discardableResult
    static func send(_ outcome: String, to id: String) -> Bool {
        let text = "{\"id\":\(id),\"ending\":{\"outcome\":{\"_0\":\(outcome)}}}"
        let length = UInt32(text.utf8.count)
        let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + text.utf8
        return (Int32(3)..<1024).contains { write($0, bytes, bytes.count) > 0 }
    }
}
