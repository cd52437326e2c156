/// The name of a lesson's or a topic's folder: two digits, a hyphen and a slug.
struct FolderName: Equatable {
    let number: Int
    let slug: String

    /// `nil` if the name is of another form.
    init?(_ name: String) {
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 2, let number = Int(digits) else { return nil }
        let rest = name.dropFirst(2)
        guard rest.first == "-", isSlug(rest.dropFirst()) else { return nil }
        self.number = number
        slug = String(rest.dropFirst())
    }
}

/// Whether a text has lower-case ASCII letters, digits and single hyphens between them only.
package func isSlug(_ text: some StringProtocol) -> Bool {
    text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
        !word.isEmpty && word.utf8.allSatisfy { isSlugByte($0) && $0 != UInt8(ascii: "-") }
    }
}

/// Whether a byte can stand in a slug.
func isSlugByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
    default: false
    }
}
