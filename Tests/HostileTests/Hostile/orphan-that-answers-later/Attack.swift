// Attack: Leaves, and has an orphan reply when it is alone.
// Verdict: crashed 6
// Uses: Memory.swift Replies.swift StagesCalls.swift Requests.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let id = Requests.id ?? "1"
    let parent = getpid()
    if fork() == 0 {
        setsid()
        while getppid() == parent { usleep(100) }
        usleep(10_000)
        Replies.send("[\(number * number)]", to: id)
        while true { pause() }
    }
    _exit(0)
}
