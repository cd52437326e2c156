/// A stream of numbers that a seed decides, the same on every machine.
package struct Randomness: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// - Parameters:
    ///   - seed: Of a whole run.
    ///   - index: Which input of the run the numbers are for.
    package init(seed: UInt64, index: Int) {
        state =
            seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: index)
            &* 0xD6E8_FEB8_6659_FD93
        _ = next()
        _ = next()
    }

    /// The next number of the SplitMix64 sequence.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from zero up to a bound, which is left out.
    mutating func below(_ bound: Int) -> Int {
        Int.random(in: 0..<Swift.max(1, bound), using: &self)
    }

    /// One of some values.
    mutating func one<Values: RandomAccessCollection>(of values: Values) -> Values.Element
    where Values.Index == Int {
        values[values.startIndex + below(values.count)]
    }

    /// A length whose logarithm is even: many short ones, some long ones.
    mutating func length(upTo limit: Int) -> Int {
        let bits = Int.bitWidth - limit.leadingZeroBitCount
        return Swift.min(limit, below(1 << (1 + below(bits))))
    }

    /// Whether one of so many times.
    mutating func isOne(in count: Int) -> Bool { below(count) == 0 }
}
