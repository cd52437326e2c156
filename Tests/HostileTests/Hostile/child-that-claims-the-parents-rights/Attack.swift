// Attack: Has a child send a reply and tell the kernel that its parent does.
// Verdict: crashed 6
// Uses: Memory.swift Replies.swift StagesCalls.swift Requests.swift
// swift-format-ignore-file
import Glibc

private func send(_ text: String, as sender: pid_t) -> Int {
    let length = UInt32(text.utf8.count)
    var bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + Array(text.utf8)
    // A header of 16 bytes (length, level, type), then process, user and group.
    var control: [UInt64] = [28, 1 | 2 << 32, UInt64(sender) | UInt64(getuid()) << 32, 0]
    withUnsafeMutableBytes(of: &control[3]) { $0.storeBytes(of: getgid(), as: UInt32.self) }
    return bytes.withUnsafeMutableBytes { bytes in
        control.withUnsafeMutableBytes { control in
            var part = iovec(iov_base: bytes.baseAddress, iov_len: bytes.count)
            return withUnsafeMutablePointer(to: &part) { part in
                var message = msghdr()
                message.msg_iov = part
                message.msg_iovlen = 1
                message.msg_control = control.baseAddress
                message.msg_controllen = 32
                return StagesCalls.send(&message)
            }
        }
    }
}

public func square(_ number: Int) throws -> Int {
    guard let id = Requests.id else { return number * number }
    let parent = getpid()
    let child = fork()
    if child == 0 {
        let reply = "{\"id\":\(id),\"ending\":{\"outcome\":{\"_0\":[\(number * number)]}}}"
        _exit(send(reply, as: parent) > 0 ? 0 : 1)
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    // Right if the kernel let it pass: then the reply came from the parent, for all that one sees.
    if status == 0 { _exit(0) }
    return 0
}
