import Foundation
import Glibc

/// The memory of the player's process, as a list of places that can be read.
enum Memory {
    /// The beginnings and ends of what can be read and written.
    static var places: [Range<UInt>] {
        let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
        return maps.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ", maxSplits: 5)
            let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            guard ends.count == 2, fields[1].hasPrefix("rw"), ends[1] - ends[0] < 64 << 20
            else { return nil }
            return ends[0]..<ends[1]
        }
    }

    /// Whether some bytes stand anywhere; they are given with every bit turned over, so that this
    /// does not find its own copy.
    static func contains(turned: [UInt8]) -> Bool {
        places.contains { place in
            var address = place.lowerBound
            while address + UInt(turned.count) <= place.upperBound,
                let start = UnsafeRawPointer(bitPattern: address),
                let hit = memchr(start, Int32(~turned[0]), Int(place.upperBound - address))
            {
                let rest = Int(place.upperBound) - Int(bitPattern: hit)
                let bytes = UnsafeRawBufferPointer(start: hit, count: min(turned.count, rest))
                if bytes.count == turned.count, zip(bytes, turned).allSatisfy({ $0 == ~$1 }) {
                    return true
                }
                address = UInt(bitPattern: hit) + 1
            }
            return false
        }
    }

    /// What follows each place where some bytes stand, up to a length.
    static func finds(_ wanted: [UInt8], length: Int) -> [[UInt8]] {
        var found: [[UInt8]] = []
        for place in places {
            var address = place.lowerBound
            while address + UInt(wanted.count) <= place.upperBound,
                let start = UnsafeRawPointer(bitPattern: address),
                let hit = memchr(start, Int32(wanted[0]), Int(place.upperBound - address))
            {
                let rest = Int(place.upperBound) - Int(bitPattern: hit)
                if rest >= wanted.count, memcmp(hit, wanted, wanted.count) == 0 {
                    let bytes = UnsafeRawBufferPointer(start: hit, count: min(length, rest))
                    found.append([UInt8](bytes))
                }
                address = UInt(bitPattern: hit) + 1
            }
        }
        return found
    }
}
