// Attack: Writes over the table by which the stage's encoder finds how a number is encoded.
// Verdict: crashed 11
// swift-format-ignore-file
public func square(_ number: Int) throws -> Int {
    var box: (any Encodable)? = number
    // Three words for the value, then its type, then the table.
    withUnsafeBytes(of: &box) { words in
        let table = words.load(fromByteOffset: 32, as: UnsafeMutablePointer<Int>.self)
        for entry in 0..<2 { table[entry] = 0 }
    }
    return 42
}
