import PlayWire

/// Calls of the one function, one after the other.
struct Squares: Scenario {
    var numbers: [Int]

    typealias Outcome = [Int]
}
