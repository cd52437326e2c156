// Attack: Answers right, and leaves a process that keeps the referee's socket open.
// Verdict: leaked
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    if fork() == 0 { while true { pause() } }
    return number * number
}
