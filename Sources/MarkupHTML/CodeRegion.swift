/// A run of lines of a program that are all shown or all folded away.
package struct CodeRegion: Equatable {
    package let isHidden: Bool
    package let text: Substring

    /// The regions of a program, in order; the lines `// hidden` and `// shown` part them and are
    /// in none.
    ///
    /// - Parameter code: The program; `#` serves as well as `//` for the comment.
    /// - Returns: No empty region, but one for a program without any line.
    package static func regions(of code: String) -> [CodeRegion] {
        var regions: [CodeRegion] = []
        var isHidden = false
        var start = code.startIndex
        var lineStart = code.startIndex
        while lineStart < code.endIndex {
            let newline = code.utf8[lineStart...].firstIndex(of: UInt8(ascii: "\n"))
            let lineEnd = newline.map { code.utf8.index(after: $0) } ?? code.endIndex
            if let hides = marker(code.utf8[lineStart..<lineEnd]), hides != isHidden {
                if start < lineStart {
                    regions.append(Self(isHidden: isHidden, text: code[start..<lineStart]))
                }
                isHidden = hides
                start = lineEnd
            }
            lineStart = lineEnd
        }
        if start < code.endIndex || regions.isEmpty {
            regions.append(Self(isHidden: isHidden, text: code[start...]))
        }
        return regions
    }

    /// Whether a line begins a hidden region, or a shown one; `nil` for all other lines.
    private static func marker(_ line: Substring.UTF8View) -> Bool? {
        let comment = line.drop(while: isSpace)
        for slashes in ["//", "#"] where comment.starts(with: slashes.utf8) {
            let words = comment.dropFirst(slashes.utf8.count).drop(while: isSpace)
            for (word, hides) in [("hidden", true), ("shown", false)]
            where words.starts(with: word.utf8)
                && words.dropFirst(word.utf8.count).allSatisfy(isSpace)
            {
                return hides
            }
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
