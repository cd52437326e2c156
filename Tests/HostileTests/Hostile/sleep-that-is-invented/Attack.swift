// Attack: Locks nothing and replies by itself that the second process slept: through a copy of every
// descriptor, in a thread, and as another process.
// Exercise: process-lock
// Tests: ProcessLockTests/sleepsWhileItWaits()
// Verdict: exitedEarly 0
// Uses: PlainReplies.swift
// swift-format-ignore-file
import Foundation
import Glibc

public enum Entry: Hashable, Sendable {
    case clean
    case abandoned
}

public enum LockError: Error, Hashable, Sendable {
    case alreadyHeld
    case failed(code: Int32)
}

public final class SharedLock {
    public init() throws {
        let outcome = "{\"slept\":true,\"overlapped\":false,\"then\":\"clean\"}"
        for descriptor in Int32(3)..<256 { _ = dup(descriptor) }
        PlainReplies.send(outcome, to: "1")
        let semaphore = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            PlainReplies.send(outcome, to: "1")
            semaphore.signal()
        }
        semaphore.wait()
        let child = fork()
        if child == 0 {
            PlainReplies.send(outcome, to: "1")
            _exit(0)
        }
        waitpid(child, nil, 0)
        _exit(0)
    }

    public func withLock<Value>(_ body: (Entry) throws -> Value) throws -> Value {
        try body(.clean)
    }
}
