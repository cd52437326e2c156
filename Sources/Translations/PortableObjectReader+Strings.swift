extension PortableObjectReader {
    /// What stands between quotation marks, escapes resolved.
    static func string(_ text: Substring, number: Int) throws(Fault) -> String {
        let malformed = Fault(
            number,
            en: "the text is not between two quotation marks",
            zh: "文本没有写在一对引号之间"
        )
        guard text.first == "\"" else { throw malformed }
        var bytes: [UInt8] = []
        var rest = text.utf8.dropFirst()
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""):
                let isEnd = rest.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
                guard isEnd, let string = String(validating: bytes, as: UTF8.self) else {
                    throw malformed
                }
                return string
            case UInt8(ascii: "\\"):
                guard let escaped = Self.escape(&rest) else {
                    throw Fault(
                        number,
                        en: "a backslash that escapes nothing known",
                        zh: "反斜杠之后不是已知的转义"
                    )
                }
                bytes.append(escaped)
            default: bytes.append(byte)
            }
        }
        throw malformed
    }

    /// The byte that follows a backslash, as in C.
    private static func escape(_ rest: inout Substring.UTF8View) -> UInt8? {
        guard let byte = rest.popFirst() else { return nil }
        switch byte {
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "a"): return 0x07
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "v"): return 0x0B
        case UInt8(ascii: "\\"), UInt8(ascii: "\""): return byte
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var digits = [byte]
            while digits.count < 3, let next = rest.first,
                (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(next)
            {
                digits.append(next)
                rest.removeFirst()
            }
            return UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
        case UInt8(ascii: "x"):
            let digits = rest.prefix(2)
            rest = rest.dropFirst(2)
            return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        default: return nil
        }
    }
}
