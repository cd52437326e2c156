import Glibc

@testable import ProcessPoolScenarios

/// Bytes of which no two places look alike, and that no other number has.
///
/// Eight at a time, for this is not optimized, and what takes long here takes from the time of the
/// pool.
func unlike(_ number: Int, size: Int) -> Bytes {
    let words = (0...size / 8).map { place in
        UInt64(number << 32 + place + 1) &* 0x9e37_79b9_7f4a_7c15
    }
    return unsafe Bytes(unsafeUninitializedCapacity: size) { buffer, count in
        unsafe words.withUnsafeBytes { words in
            if let place = buffer.baseAddress, let word = words.baseAddress {
                unsafe memcpy(place, word, size)
            }
        }
        count = size
    }
}

func areSame(_ left: Bytes, _ right: Bytes) -> Bool {
    let count = left.count
    guard right.count == count else { return false }
    return unsafe left.withUnsafeBytes { left in
        unsafe right.withUnsafeBytes { right in
            // No bytes have no address.
            guard let left = left.baseAddress, let right = right.baseAddress else { return true }
            return unsafe memcmp(left, right, count) == 0
        }
    }
}

extension Answer {
    /// How many bytes a call returned if they are the right ones.
    init(comparedWith right: Bytes, _ call: () throws -> Bytes) {
        self.init { bytes(areSame(try call(), right) ? "\(right.count)" : "other bytes") }
    }
}
