import PlayWire

/// Some bytes are added.
struct Adding: Scenario {
    var bytes: [UInt8]

    struct Outcome: Codable, Hashable, Sendable {
        var sum: UInt8
    }
}
