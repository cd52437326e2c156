extension String {
    /// The text with a phrase replaced wherever it stands as a whole.
    ///
    /// - Parameters:
    ///   - phrase: What is replaced; must not be empty.
    ///   - replacement: What takes its place.
    ///   - neighbours: Tells of a character whether it continues a word, so that a phrase right
    ///     before or behind it is only a piece of another one.
    /// - Returns: The new text.
    func replacingWhole(
        _ phrase: String,
        with replacement: String,
        neighbours: (Character) -> Bool
    ) -> String {
        var result = ""
        var rest = self[...]
        while let place = rest.firstRange(of: phrase) {
            let before = place.lowerBound > startIndex ? self[index(before: place.lowerBound)] : " "
            let after = place.upperBound < endIndex ? self[place.upperBound] : " "
            let isWhole = !neighbours(before) && !neighbours(after)
            result += rest[..<place.lowerBound]
            result += isWhole ? replacement : phrase
            rest = rest[place.upperBound...]
        }
        return result + rest
    }

    /// The text with a slug, or a path that ends in one, replaced.
    func replacingSlug(_ old: String, with new: String) -> String {
        replacingWhole(old, with: new) {
            $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" || $0 == "_"
        }
    }

    /// The text with an identifier of Swift replaced.
    func replacingIdentifier(_ old: String, with new: String) -> String {
        replacingWhole(old, with: new) { $0.isLetter || $0.isNumber || $0 == "_" }
    }
}

/// A key of the front matter, or of other YAML at the left margin, which is edited as text.
enum FrontMatterKey {
    /// The file with a slug replaced in the value of a key.
    static func replacing(
        _ old: String,
        with new: String,
        of key: String,
        in text: String
    ) -> String {
        var file = TextLines(text)
        guard let end = file.frontMatterEnd, let start = file.frontMatterKey(key) else {
            return text
        }
        var line = start
        repeat {
            let begin = line == start ? key.count + 1 : 0
            let head = file.lines[line].prefix(begin)
            let value = String(file.lines[line].dropFirst(begin))
            file.lines[line] = head + value.replacingSlug(old, with: new)
            line += 1
        } while line < end && (file.lines[line].first == " " || file.lines[line].first == "-")
        return file.text
    }
}
