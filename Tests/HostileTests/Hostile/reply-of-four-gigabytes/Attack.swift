// Attack: Says that its reply has four gigabytes.
// Verdict: crashed 6
// Uses: Replies.swift StagesCalls.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    Replies.send([255, 255, 255, 255] + [UInt8](repeating: 91, count: 4096))
    _exit(0)
}
