// Attack: Sends a reply of bytes that are no text.
// Verdict: crashed 6
// Uses: Replies.swift StagesCalls.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    Replies.send([0, 0, 0, 8, 0, 255, 254, 0xC3, 0x28, 27, 91, 0])
    _exit(0)
}
