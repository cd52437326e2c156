// Attack: Sends two bytes of a message's length and no more.
// Exercise: soon
// Verdict: crashed 6
// Uses: Replies.swift StagesCalls.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    Replies.send([0, 0])
    while true { pause() }
}
