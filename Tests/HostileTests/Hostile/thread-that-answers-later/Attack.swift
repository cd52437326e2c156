// Attack: Returns nonsense, and has a thread reply right at the same time.
// Verdict: crashed 6
// Uses: Memory.swift Replies.swift StagesCalls.swift Requests.swift
// swift-format-ignore-file
import Foundation
import Glibc

public func square(_ number: Int) throws -> Int {
    let id = Requests.id ?? "1"
    Thread.detachNewThread { Replies.send("[\(number * number)]", to: id) }
    usleep(100_000)
    return 42
}
