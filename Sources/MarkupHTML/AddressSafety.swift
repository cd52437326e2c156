/// Which addresses may stand on a page.
enum AddressSafety {
    private static let unsafeSchemes = ["javascript:", "vbscript:", "file:", "data:"]
    private static let imageData = [
        "data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp",
    ]

    /// Whether following a link cannot run a script or open a local file.
    static func allowsLink(_ address: String) -> Bool {
        let seen = asBrowsersSee(address)
        return !unsafeSchemes.contains { seen.starts(with: $0.utf8) }
    }

    /// Whether an image's source is safe; pictures within the address are.
    static func allowsImage(_ address: String) -> Bool {
        let seen = asBrowsersSee(address)
        return allowsLink(address) || imageData.contains { seen.starts(with: $0.utf8) }
    }

    /// The start of an address in lower case, without the control characters that browsers skip.
    private static func asBrowsersSee(_ address: String) -> [UInt8] {
        let visible = address.utf8.lazy.filter { $0 > 0x20 }
        return visible.prefix(20).map {
            UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0
        }
    }
}
