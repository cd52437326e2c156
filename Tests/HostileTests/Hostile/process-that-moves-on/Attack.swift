// Attack: Answers right, and leaves a process that is another one all the time.
// Verdict: leaked
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    if fork() == 0 {
        setsid()
        while true {
            let child = fork()
            if child > 0 { _exit(0) }
            usleep(500)
        }
    }
    return number * number
}
