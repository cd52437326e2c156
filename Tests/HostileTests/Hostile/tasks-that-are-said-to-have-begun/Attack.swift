// Attack: Starts nothing and replies by itself that all tasks have begun.
// Exercise: start-and-join
// Tests: StartAndJoinTests/startsEveryTaskBeforeItWaits()
// Verdict: exitedEarly 0
// Uses: Memory.swift PlainReplies.swift Requests.swift StagesCalls.swift
// swift-format-ignore-file
import Glibc

public enum Ending: Hashable, Sendable {
    case exited(code: Int32)
    case killed(signal: Int32)
}

public struct ProcessError: Error, Hashable, Sendable {
    public let code: Int32

    public init(code: Int32) { self.code = code }
}

public func runAll(_ tasks: [() -> Int32]) throws -> [Ending] {
    for id in ["1"] + Requests.digits(after: "id") {
        PlainReplies.send("{\"begun\":\(tasks.count)}", to: id)
    }
    _exit(0)
}
