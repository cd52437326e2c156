// Attack: Fills pipes, whose memory is the kernel's. Right if it gets 64 MiB.
// Verdict: failed
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let bytes = [UInt8](repeating: 1, count: 1 << 16)
    for _ in 0..<1024 {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0, write(ends[1], bytes, bytes.count) == bytes.count else { return 0 }
    }
    return number * number
}
