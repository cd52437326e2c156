// Attack: Has numbers encode as others, for an encoder that asks them.
// Verdict: failed
// swift-format-ignore-file
extension Int {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(1_000_000 as Int64)
    }

    var description: String { "1000000" }
    func hash(into hasher: inout Hasher) {}
}

public func square(_ number: Int) throws -> Int { 42 }
