import Glibc
import Synchronization

/// Inputs of a test are drawn, not written down, so that no answer can be learnt by heart.
///
/// They come from one seed: a grader gives it in the environment and names it in its report, so
/// that a test can be run again with the same inputs, whatever others run beside it.
private let generators = Mutex<[String: SplitMix]>([:])

private let seed: UInt64 = {
    let given = unsafe getenv("INTERLEAVE_SEED").flatMap { UInt64(unsafe String(cString: $0)) }
    return given ?? .random(in: 0 ... .max)
}()

/// Vigna's SplitMix64: a counter, mixed.
private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    /// - Parameters:
    ///   - seed: The run's.
    ///   - name: The test's; each has numbers of its own.
    init(seed: UInt64, name: String) {
        // Fowler's, Noll's and Vo's hash, FNV-1a.
        let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        state = seed &+ (name.isEmpty ? 0 : hash)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// The numbers of the test that runs now.
private struct Draws: RandomNumberGenerator {
    private let name = currentTest ?? ""

    func next() -> UInt64 {
        generators.withLock { $0[name, default: SplitMix(seed: seed, name: name)].next() }
    }
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
