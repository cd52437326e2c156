import PlayWire

/// Einige Zahlen, von denen die kleinste nach vorn soll.
struct Ordnen: Scenario {
    var zahlen: [Int]

    struct Outcome: Codable, Hashable, Sendable {
        var zahlen: [Int]
    }
}
