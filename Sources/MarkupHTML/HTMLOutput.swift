/// HTML text that grows; what is escaped and what is not is told apart by name.
struct HTMLOutput {
    private var bytes: [UInt8] = []

    /// Everything written so far.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds HTML as it is.
    mutating func raw(_ html: String) { bytes.append(contentsOf: html.utf8) }

    /// Adds text, also as a quoted attribute's value; control characters, which no page may hold,
    /// become U+FFFD.
    mutating func escaped(_ text: some StringProtocol) {
        var isAfterC2 = false
        for byte in text.utf8 {
            // From 0x80 to 0x9F characters are controls too, of two bytes.
            if isAfterC2 {
                isAfterC2 = false
                if 0x80...0x9F ~= byte {
                    raw("\u{FFFD}")
                    continue
                }
                bytes.append(0xC2)
            }
            switch byte {
            case 0xC2: isAfterC2 = true
            case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: raw("\u{FFFD}")
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "\""): raw("&quot;")
            default: bytes.append(byte)
            }
        }
    }

    /// Adds an attribute, with the space before it.
    mutating func attribute(_ name: String, _ value: some StringProtocol) {
        raw(" \(name)=\"")
        escaped(value)
        raw("\"")
    }

    /// Adds an attribute that holds an address; what may not stand in one is percent-encoded.
    mutating func attribute(_ name: String, address: String) {
        raw(" \(name)=\"")
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "'"): raw("&#x27;")
            case _ where Self.standsInAddresses[Int(byte)]: bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(Self.hexDigits[Int(byte >> 4)])
                bytes.append(Self.hexDigits[Int(byte & 15)])
            }
        }
        raw("\"")
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)

    /// For each byte whether it may stand in an address as it is, `%` included.
    private static let standsInAddresses: [Bool] = {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let others = Set("0123456789-_.+!*(),%#@?=;:/$~".utf8)
        return (0...UInt8.max).map {
            letters.contains($0 | 0x20) && $0 >= 0x41 || others.contains($0)
        }
    }()
}
