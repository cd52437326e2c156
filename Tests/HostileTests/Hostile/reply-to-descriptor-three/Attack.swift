// Attack: Sends a reply of its own to every descriptor there is and leaves.
// Verdict: exitedEarly 0
// Uses: PlainReplies.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    PlainReplies.send("[\(number * number)]", to: "1")
    _exit(0)
}
