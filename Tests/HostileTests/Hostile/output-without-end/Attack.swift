// Attack: Writes to standard output without an end.
// Verdict: tooMuchOutput
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let bytes = [UInt8](repeating: 120, count: 1 << 20)
    while write(1, bytes, bytes.count) > 0 {}
    return 0
}
