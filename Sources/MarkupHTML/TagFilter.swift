/// Makes the tags that change how a browser reads what follows into text, as GitHub does.
enum TagFilter {
    private static let names = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ]

    /// The HTML with `&lt;` for the `<` of each such tag.
    static func filtered(_ html: String) -> String {
        var kept: [UInt8] = []
        let bytes = Array(html.utf8)
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "<"), opensFilteredTag(bytes[(offset + 1)...]) {
                kept += "&lt;".utf8
            } else {
                kept.append(byte)
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static func opensFilteredTag(_ rest: ArraySlice<UInt8>) -> Bool {
        let rest = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
        return names.contains { name in
            let start = rest.prefix(name.utf8.count).map { $0 | 0x20 }
            guard start.elementsEqual(name.utf8) else { return false }
            guard let next = rest.dropFirst(name.utf8.count).first else { return true }
            return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
        }
    }
}
