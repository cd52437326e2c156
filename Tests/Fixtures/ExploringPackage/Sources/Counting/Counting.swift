/// A count that loses what two threads add at once.
public final class Counting: @unchecked Sendable {
    /// How often it was counted, at most.
    public private(set) var count = 0

    /// One that has counted nothing.
    public init() {}

    /// Counts once.
    public func add() {
        count += 1
    }
}
