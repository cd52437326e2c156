/// The name of a lesson's or a topic's folder: two to four digits, a hyphen and a slug;
/// more than two digits begin with no zero.
package struct FolderName: Equatable {
    package let number: Int
    package let slug: String

    /// `nil` if the name is of another form.
    package init?(_ name: String) {
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        // With one more zero in front, two folders could have the same number.
        guard digits.count == 2 || (3...4).contains(digits.count) && digits.first != "0",
            let number = Int(digits)
        else { return nil }
        let rest = name.dropFirst(digits.count)
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
