// Attack: Sends descriptors to the referee, until it can have no more.
// Verdict: crashed 6
// Uses: StagesCalls.swift
// swift-format-ignore-file
import Glibc

private func sendDescriptors() -> Int {
    var byte: UInt8 = 0
    // A header of 16 bytes (length, SOL_SOCKET, SCM_RIGHTS), then four descriptors.
    var control: [UInt64] = [32, 1 | 1 << 32, 0 | 1 << 32, 2 | 2 << 32]
    return withUnsafeMutablePointer(to: &byte) { byte in
        control.withUnsafeMutableBytes { control in
            var part = iovec(iov_base: byte, iov_len: 1)
            return withUnsafeMutablePointer(to: &part) { part in
                var message = msghdr()
                message.msg_iov = part
                message.msg_iovlen = 1
                message.msg_control = control.baseAddress
                message.msg_controllen = control.count
                return StagesCalls.send(&message)
            }
        }
    }
}

public func square(_ number: Int) throws -> Int {
    for _ in 0..<2000 where sendDescriptors() < 0 { break }
    return number * number
}
