// Attack: Opens descriptors. Right if it gets a thousand.
// Verdict: failed
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    for _ in 0..<1000 where dup(1) < 0 { return 0 }
    return number * number
}
