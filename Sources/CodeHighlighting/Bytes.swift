/// What lexers of all languages ask of a byte.
extension UInt8 {
    var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
    var isUppercase: Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self }
    /// A letter of ASCII, `_`, or a part of any other character.
    var startsIdentifier: Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= self || isUppercase || self == UInt8(ascii: "_")
            || self >= 0x80
    }
    var continuesIdentifier: Bool { startsIdentifier || isDigit }
    var isSpaceOrNewline: Bool { self == 0x20 || 0x09...0x0D ~= self }
    var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
}
