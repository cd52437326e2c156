/// What is asked of a file's name that somebody else chose.
enum SubmittedName {
    /// A name for a terminal or a page, on one line and at most 120 characters long.
    static func escaped(_ bytes: [UInt8]) -> String {
        let text =
            String(validating: bytes, as: UTF8.self).map(escaped)
            ?? bytes.map { byte in
                0x21..<0x7F ~= byte && byte != UInt8(ascii: "\\")
                    ? String(UnicodeScalar(byte)) : "\\x\(hexadecimal(byte))"
            }.joined()
        return text.count > 120 ? "\(text.prefix(119))…" : text
    }

    private static func escaped(_ name: String) -> String {
        name.unicodeScalars.map { scalar in
            isPrintable(scalar) && scalar != "\\"
                ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
        }.joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    /// Whether a character shows as itself and changes nothing around it.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            false
        case .spaceSeparator: scalar == " "
        default: true
        }
    }

    /// Whether a name may stand in messages as it is; a colon would end it there.
    static func isPlain(_ bytes: [UInt8], limits: IntakeLimits) -> Bool {
        guard let name = String(validating: bytes, as: UTF8.self) else { return false }
        return bytes.count <= limits.nameBytes && bytes.first != UInt8(ascii: "-")
            && name.unicodeScalars.allSatisfy { isPrintable($0) && $0 != ":" && $0 != "\\" }
    }
}
