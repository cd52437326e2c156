import Glibc
import Synchronization

/// Inputs of a test are drawn, not written down, so that no answer can be learnt by heart.
///
/// They come from one seed: a grader gives it in the environment and names it in its report, so
/// that a test can be run again with the same inputs.
private let generator = Mutex(SplitMix(state: seed))

private let seed: UInt64 = {
    let given = unsafe getenv("INTERLEAVE_SEED").flatMap { UInt64(unsafe String(cString: $0)) }
    return given ?? .random(in: 0 ... .max)
}()

/// Vigna's SplitMix64: a counter, mixed.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// The one generator, used by all tests of this process.
private struct Draws: RandomNumberGenerator {
    func next() -> UInt64 { generator.withLock { $0.next() } }
}

extension FixedWidthInteger {
    /// A number of a range, drawn from the run's seed.
    public static func drawn(in range: ClosedRange<Self>) -> Self {
        var draws = Draws()
        return random(in: range, using: &draws)
    }

    /// A number of a range, drawn from the run's seed.
    public static func drawn(in range: Range<Self>) -> Self {
        var draws = Draws()
        return random(in: range, using: &draws)
    }
}

extension Sequence {
    /// The elements in an order drawn from the run's seed.
    public func inDrawnOrder() -> [Element] {
        var draws = Draws()
        return shuffled(using: &draws)
    }
}
