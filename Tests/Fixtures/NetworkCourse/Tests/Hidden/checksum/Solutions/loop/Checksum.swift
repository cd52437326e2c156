/// Adds bytes with end-around carry.
public func checksum(_ bytes: [UInt8]) -> UInt8 {
    var sum: UInt8 = 0
    for byte in bytes {
        let (total, overflows) = sum.addingReportingOverflow(byte)
        sum = overflows ? total + 1 : total
    }
    return sum
}
