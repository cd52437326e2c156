// Attack: Returns nonsense, and has a thread reply at the same time, over and over.
// Verdict: failed
// Uses: Memory.swift Replies.swift Requests.swift
// swift-format-ignore-file
import Foundation
import Glibc

public func square(_ number: Int) throws -> Int {
    let id = Requests.id ?? "1"
    Thread.detachNewThread { while true { Replies.send("[\(number * number)]", to: id) } }
    usleep(2_000)
    return 42
}
