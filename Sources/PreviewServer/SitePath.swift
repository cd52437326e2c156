/// The path of a file in a site, as an address names it.
struct SitePath: Equatable {
    /// The names of the folders and, last, of the file; none of them leads up or elsewhere.
    let names: [String]
    /// Whether the address ended with a slash, as those of folders do.
    let isFolder: Bool

    /// Reads the path of a request.
    ///
    /// It is `nil` for an address that is none of a site's: one with `.` or `..`, an empty or a
    /// hidden name, a slash within a name, or what is no text.
    ///
    /// - Parameter target: What was asked for; what follows `?` or `#` is left out.
    init?(target: String) {
        let path = target.prefix { $0 != "?" && $0 != "#" }
        guard path.hasPrefix("/") else { return nil }
        var parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        isFolder = parts.last?.isEmpty ?? true
        if isFolder { parts = parts.dropLast() }
        var names: [String] = []
        for part in parts {
            guard let name = Self.decoded(part), !name.isEmpty, !name.hasPrefix("."),
                !name.contains("/"), !name.unicodeScalars.contains(where: { $0.value < 0x20 })
            else { return nil }
            names.append(name)
        }
        self.names = names
    }

    /// The file of a folder's address, or the path itself.
    var file: [String] {
        isFolder ? names + ["index.html"] : names
    }

    /// The address of the same path as a folder, with every name encoded.
    var folderAddress: String {
        "/" + names.map { Self.encoded($0) + "/" }.joined()
    }

    /// A name without its percent signs; `nil` if they are not right or what comes out is no text.
    private static func decoded(_ part: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = part.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            let isHex = digits.count == 2 && digits.allSatisfy { Character(.init($0)).isHexDigit }
            guard isHex, let value = UInt8(String(Substring(digits)), radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func encoded(_ name: String) -> String {
        name.utf8.map { byte in
            let character = Character(.init(byte))
            let isPlain = character.isASCII && (character.isLetter || character.isNumber)
            if isPlain || "-._~".contains(character) { return String(character) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }
        .joined()
    }
}
