extension String {
    /// The text within a Markdown line: shown as it is, its line breaks as such.
    var markdownText: String {
        var replacements: [Unicode.Scalar: String] = [
            "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>",
        ]
        for scalar in "\\`*_[]#+-|~@:".unicodeScalars { replacements[scalar] = "\\\(scalar)" }
        let text = replacingScalars(replacements)
        // A number at the beginning would make a list.
        let number = text.prefix(while: \.isNumber)
        let mark = text.dropFirst(number.count).first
        guard !number.isEmpty, mark == "." || mark == ")" else { return text }
        return number + "\\" + text.dropFirst(number.count)
    }

    /// The text as a Markdown code block, whose fence is longer than any within.
    func markdownBlock(indent: String = "") -> String {
        let fence = String(repeating: "`", count: max(3, longestRun(of: "`") + 1))
        let body = lines.map { "\(indent)\($0)\n" }.joined()
        return "\(indent)\(fence)text\n\(body)\(indent)\(fence)\n"
    }

    /// The length of the longest run of a character.
    private func longestRun(of character: Unicode.Scalar) -> Int {
        var longest = 0
        var current = 0
        for scalar in unicodeScalars {
            current = scalar == character ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}
