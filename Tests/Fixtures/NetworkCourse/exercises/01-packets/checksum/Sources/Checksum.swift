/// Adds bytes with end-around carry.
public func checksum(_ bytes: [UInt8]) -> UInt8 {
    // TODO: Add them.
    0
}
