/// A hash of texts that is the same in every run: two 64-bit FNV-1a sums.
///
/// It tells changed inputs from unchanged ones; it is no defence against somebody who seeks two
/// inputs with one hash.
struct StableHash {
    private var forward: UInt64 = 0xcbf2_9ce4_8422_2325
    private var shifted: UInt64 = 0x9ae1_6a3b_2f90_404f

    init(_ texts: [String]) {
        for text in texts {
            for byte in text.utf8 { add(byte) }
            // Not a byte of UTF-8, so that ["ab"] and ["a", "b"] differ.
            add(0xff)
        }
    }

    /// 32 hexadecimal digits.
    var hexadecimal: String {
        [forward, shifted].map { sum in
            let digits = String(sum, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        .joined()
    }

    private mutating func add(_ byte: UInt8) {
        forward = (forward ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        shifted = (shifted ^ UInt64(byte) &+ forward >> 32) &* 0x0000_0100_0000_01b3
    }
}
