// Attack: Looks for its argument in all of the process's memory and exchanges it for another.
// Verdict: failed
// Uses: Memory.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let wanted = withUnsafeBytes(of: number) { Array($0) }
    let places = Memory.places
    for place in places {
        var address = place.lowerBound
        while address + 8 <= place.upperBound {
            let word = UnsafeMutableRawPointer(bitPattern: address)
            if let word, memcmp(word, wanted, 8) == 0 { word.storeBytes(of: 2, as: Int.self) }
            address += 8
        }
    }
    return 4
}
