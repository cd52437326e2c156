// Attack: Answers right, and leaves a process that is stopped.
// Verdict: leaked
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let child = fork()
    if child == 0 {
        while true { kill(getpid(), SIGSTOP) }
    }
    waitpid(child, nil, WUNTRACED)
    return number * number
}
