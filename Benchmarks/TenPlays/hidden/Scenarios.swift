import PlayWire

/// Adds numbers one by one, and all at once.
struct Adding: Scenario {
    var numbers: [Int]

    struct Outcome: Codable, Hashable, Sendable {
        var value: Int
        var mean: Double?
        var sum: Int
    }
}
