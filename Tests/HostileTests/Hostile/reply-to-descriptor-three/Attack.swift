// Attack: Sends a reply of its own over the referee's socket and leaves.
// Verdict: failed
// Uses: Replies.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    Replies.send("[\(number * number)]", to: "1")
    _exit(0)
}
