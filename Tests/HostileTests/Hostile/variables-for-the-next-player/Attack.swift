// Attack: Changes the environment in the hope that the next player gets it.
// Verdict: failed
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    defer { setenv("HOSTILE", "1", 1) }
    for name in ["INTERLEAVE_PLAYER", "INTERLEAVE_LAUNCHER", "LD_PRELOAD", "LD_LIBRARY_PATH"] {
        setenv(name, "/tmp/evil", 1)
    }
    return number % 2 == 0 && getenv("HOSTILE") != nil ? number * number : 0
}
