// Attack: Has a child send the right reply with the right id, and leaves.
// Verdict: crashed 6
// Uses: Memory.swift Replies.swift StagesCalls.swift Requests.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    guard let id = Requests.id else { return number * number }
    let child = fork()
    if child == 0 {
        Replies.send("[\(number * number)]", to: id)
        _exit(0)
    }
    waitpid(child, nil, 0)
    _exit(0)
}
