// Attack: Answers right, and leaves a process of a session of its own that ignores all signals.
// Verdict: leaked
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let child = fork()
    if child == 0 {
        setsid()
        if fork() != 0 { _exit(0) }
        for code in 1...64 as ClosedRange<Int32> { signal(code, SIG_IGN) }
        for descriptor in 0...255 as ClosedRange<Int32> { close(descriptor) }
        while true { pause() }
    }
    waitpid(child, nil, 0)
    return number * number
}
