// Attack: Starts its own program again, with a library loaded before all others.
// Verdict: exitedEarly 76
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    setenv("LD_PRELOAD", "/tmp/evil.so", 1)
    setenv("INTERLEAVE_PLAYER", "/bin/true", 1)
    var copies = [strdup("/box/player"), nil]
    execv("/proc/self/exe", &copies)
    return 0
}
