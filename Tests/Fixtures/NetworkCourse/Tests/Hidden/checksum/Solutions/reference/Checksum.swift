/// Adds bytes with end-around carry.
public func checksum(_ bytes: [UInt8]) -> UInt8 {
    var sum = bytes.reduce(0) { $0 + Int($1) }
    while sum > 255 { sum = sum & 255 + sum >> 8 }
    return UInt8(sum)
}
