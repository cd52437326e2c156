// Attack: Calls itself without an end.
// Verdict: crashed 11
// swift-format-ignore-file
public func square(_ number: Int) throws -> Int {
    var words = [number]
    words.append(try square(number &+ 1) &+ words.count)
    return words.reduce(0, &+)
}
