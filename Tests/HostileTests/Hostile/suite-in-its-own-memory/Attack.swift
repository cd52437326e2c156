// Attack: Searches all memory of the player for the suite's words. Right if it finds them.
// Verdict: failed
// Uses: Memory.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    // Written backwards, so that the words themselves are not found.
    let words = ["stseTneddiHrenraeL", "rebmuNaserauqs", "evag (erauqs"]
    let finds = words.contains { word in
        let wanted = [UInt8](word.utf8)
        return Memory.finds(wanted.reversed(), length: 64).contains { found in
            // Its own copy is followed by nothing that reads on.
            found.dropFirst(wanted.count).prefix(8).contains { $0 > 64 && $0 < 123 }
        }
    }
    return finds ? number * number : 0
}
