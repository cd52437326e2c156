// Attack: Looks for a function by its name while the program runs.
// Verdict: rejected foreign-reference
// After: foreign-reference
// swift-format-ignore-file
import Glibc
public func seek() -> Bool { unsafe dlsym(nil, "passed") != nil }
