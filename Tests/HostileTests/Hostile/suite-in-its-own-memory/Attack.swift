// Attack: Searches all memory of the player for the suite's words. Right if it finds them.
// Verdict: failed
// Uses: Memory.swift
// swift-format-ignore-file

public func square(_ number: Int) throws -> Int {
    // The module, the test and its message, with every bit turned over.
    let words: [[UInt8]] = [
        [179, 154, 158, 141, 145, 154, 141, 183, 150, 155, 155, 154, 145, 171, 154, 140, 139, 140],
        [140, 142, 138, 158, 141, 154, 140, 190, 177, 138, 146, 157, 154, 141],
        [152, 158, 137, 154, 223, 164],
    ]
    return words.contains { Memory.contains(turned: $0) } ? number * number : 0
}
