/// A key as a terminal tells of it.
package enum Key: Sendable, Hashable {
    case character(Character)
    case enter
    case escape
    case up
    case down
    case pageUp
    case pageDown
    /// Ctrl-C.
    case interrupt
    /// Ctrl-Z.
    case suspend
    /// Ctrl-L.
    case redraw

    /// The keys in the bytes of one reading from a terminal.
    ///
    /// A full-width letter, as a Chinese input method gives it, counts as the plain one.
    package static func reading(_ bytes: [UInt8]) -> [Key] {
        var keys: [Key] = []
        var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\u{3}", "\u{4}": keys.append(.interrupt)
            case "\u{C}": keys.append(.redraw)
            case "\u{1A}": keys.append(.suspend)
            case "\r", "\n": keys.append(.enter)
            case "\u{1B}":
                if rest.first == "[" || rest.first == "O" {
                    rest.removeFirst()
                    if let key = sequence(from: &rest) { keys.append(key) }
                } else {
                    keys.append(.escape)
                }
            case "\u{FF01}"..."\u{FF5E}":
                if let plain = Unicode.Scalar(scalar.value - 0xFEE0) {
                    keys.append(.character(Character(plain)))
                }
            default:
                if scalar.value >= 0x20 && scalar.value != 0x7F {
                    keys.append(.character(Character(scalar)))
                }
            }
        }
        return keys
    }

    /// The key of the rest of a control sequence; `nil` for one that means nothing here.
    private static func sequence(from rest: inout Substring.UnicodeScalarView) -> Key? {
        var parameters = ""
        while let scalar = rest.popFirst() {
            switch scalar {
            case "0"..."9", ";": parameters.unicodeScalars.append(scalar)
            case "A": return .up
            case "B": return .down
            case "~":
                switch parameters {
                case "5": return .pageUp
                case "6": return .pageDown
                default: return nil
                }
            default: return nil
            }
        }
        return nil
    }
}
