// Attack: Finds the request's id in memory, replies with it, and leaves.
// Verdict: crashed 6
// Uses: Memory.swift Replies.swift StagesCalls.swift Requests.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    guard let id = Requests.id else { return number * number }
    Replies.send("[42]", to: id)
    _exit(0)
}
