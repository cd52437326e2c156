// Attack: Sends a value in a million brackets, on which a reader may use up its stack.
// Verdict: crashed 6
// Uses: Memory.swift Replies.swift StagesCalls.swift Requests.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let brackets = String(repeating: "[", count: 1_000_000)
    Replies.send(brackets, to: Requests.id ?? "1")
    _exit(0)
}
