// Attack: Replies in a function that is called when the process exits.
// Verdict: crashed 6
// Uses: Memory.swift Replies.swift StagesCalls.swift Requests.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    atexit { Replies.send("[42]", to: Requests.id ?? "1") }
    exit(0)
}
