/// The lines of a program without comments, blank ends of lines and blank lines.
///
/// Knows the comments and strings of Swift and Python well enough to compare two bodies.
package func withoutComments(_ code: String, language: String) -> [String] {
    var scanner = CommentScanner(code: code, language: language)
    return scanner.codeOnly()
        .split(separator: "\n")
        .map { line in
            String(line.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
        }
        .filter { !$0.isEmpty }
}

/// Goes through a program and leaves its comments out.
struct CommentScanner {
    private let letters: [Character]
    private let isPython: Bool
    private var index = 0
    private var code = ""

    init(code: String, language: String) {
        letters = Array(code)
        isPython = language == "python"
    }

    /// The code; a comment becomes nothing, a string stays.
    mutating func codeOnly() -> String {
        while index < letters.count {
            if begins(isPython ? "#" : "//") {
                skipLine()
            } else if !isPython, begins("/*") {
                skipBlock()
            } else if letters[index] == "\"" || (isPython && letters[index] == "'") {
                copyString()
            } else {
                code.append(letters[index])
                index += 1
            }
        }
        return code
    }

    private func begins(_ text: String) -> Bool {
        letters[index...].starts(with: text)
    }

    private mutating func skipLine() {
        while index < letters.count, letters[index] != "\n" { index += 1 }
    }

    /// Swift's block comments nest.
    private mutating func skipBlock() {
        var depth = 0
        repeat {
            if begins("/*") {
                depth += 1
                index += 2
            } else if begins("*/") {
                depth -= 1
                index += 2
            } else {
                index += 1
            }
        } while depth > 0 && index < letters.count
    }

    private mutating func copyString() {
        let quote = letters[index]
        let triple = String(repeating: quote, count: 3)
        let isLong = begins(triple)
        let end = isLong ? triple : String(quote)
        copy(end.count)
        while index < letters.count, !begins(end) {
            if !isLong, letters[index] == "\n" { return }
            copy(letters[index] == "\\" ? 2 : 1)
        }
        copy(end.count)
    }

    private mutating func copy(_ count: Int) {
        let next = min(index + count, letters.count)
        code += String(letters[index..<next])
        index = next
    }
}
