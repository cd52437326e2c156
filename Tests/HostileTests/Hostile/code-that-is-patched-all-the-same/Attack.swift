// Attack: Makes code writable by a system call that the audit does not see, and exchanges it.
// Verdict: failed
// Uses: RawCalls.swift
// swift-format-ignore-file
import Glibc

#if arch(x86_64)
    private let protect = 10
#else
    private let protect = 226
#endif

public func square(_ number: Int) throws -> Int {
    guard let place = RawCalls.address(of: "getpid") else { return number * number }
    let page = Int(bitPattern: place) & ~4095
    guard RawCalls.call(protect, page, 8192, 7) == 0 else { return 0 }
    // The process is its own to spoil: the stage takes itself for a child.
    #if arch(x86_64)
        let code: [UInt8] = [0xB8, 42, 0, 0, 0, 0xC3]
    #else
        let code: [UInt8] = [0x40, 0x05, 0x80, 0x52, 0xC0, 0x03, 0x5F, 0xD6]
    #endif
    place.copyMemory(from: code, byteCount: code.count)
    return number * number
}
