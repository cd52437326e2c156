/// A place in a text file that an author wrote.
package struct SourcePosition: Sendable, Hashable, Comparable, Codable {
    /// The file's path, relative to the course's root folder, with `/` between its parts.
    package let file: String
    /// The line, counted from 1.
    package let line: Int
    /// The column in UTF-8 bytes, counted from 1.
    package let column: Int

    package init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
