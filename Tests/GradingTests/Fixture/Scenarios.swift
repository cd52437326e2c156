import PlayWire

/// One call of one function.
struct Call: Scenario {
    enum Function: String, Codable {
        case double
        case triple
        case half
        case quarter
    }

    var function: Function
    var argument: Int

    struct Outcome: Codable, Hashable {
        var result: Int
    }
}
