// Attack: A child stops its parent and replies in its place.
// Exercise: soon
// Verdict: crashed 6
// Uses: Memory.swift Replies.swift StagesCalls.swift Requests.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let id = Requests.id ?? "1"
    let parent = getpid()
    if fork() == 0 {
        kill(parent, SIGSTOP)
        Replies.send("[\(number * number)]", to: id)
        _exit(0)
    }
    while true { pause() }
}
