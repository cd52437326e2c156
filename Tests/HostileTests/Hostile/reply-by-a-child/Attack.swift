// Attack: Lets a child come back from the call, and leaves.
// Verdict: failed
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let child = fork()
    if child == 0 { return number * number }
    waitpid(child, nil, 0)
    _exit(0)
}
