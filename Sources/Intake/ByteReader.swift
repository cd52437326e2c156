/// Reads numbers and names out of bytes that anybody may have written.
struct ByteReader {
    let bytes: [UInt8]

    /// A number of so many bytes, the least first; nil if it is not all there.
    func number(at offset: Int, bytes count: Int) -> UInt64? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The same as an `Int`; nil also if it is too large.
    func integer(at offset: Int, bytes count: Int) -> Int? {
        number(at: offset, bytes: count).flatMap { Int(exactly: $0) }
    }

    /// The bytes from a place up to a zero; nil if there is none within reach.
    func name(at offset: Int, within range: Range<Int>, longest: Int) -> String? {
        guard range.contains(offset), range.upperBound <= bytes.count else { return nil }
        let reach = bytes[offset..<min(range.upperBound, offset + longest + 1)]
        guard let end = reach.firstIndex(of: 0) else { return nil }
        return String(decoding: bytes[offset..<end], as: UTF8.self)
    }
}
