/// A file of GNU gettext with texts and their translations: `.po`.
package struct PortableObject: Sendable, Equatable {
    /// What stands in the entry without a text, such as `Language`, in order.
    package var header: [(name: String, value: String)]
    package var entries: [Entry]

    package init(header: [(name: String, value: String)], entries: [Entry]) {
        self.header = header
        self.entries = entries
    }

    /// A text with its translation.
    package struct Entry: Sendable, Equatable {
        /// Which of several equal texts it is: `msgctxt`.
        package var context: String
        /// The original: `msgid`.
        package var original: String
        /// The translation, empty if there is none yet: `msgstr`.
        package var translation: String
        /// Whether a person has to look at the translation again.
        package var isFuzzy: Bool
        /// The original that a fuzzy translation was made from: `#| msgid`.
        package var previous: String?
        /// Where the original stands: `#: file:line`.
        package var references: [String]
        /// What translators should know: `#.`.
        package var comments: [String]
        /// The line of the file that was read, from 1.
        package var line: Int

        package init(
            context: String,
            original: String,
            translation: String,
            isFuzzy: Bool = false,
            previous: String? = nil,
            references: [String] = [],
            comments: [String] = [],
            line: Int = 0
        ) {
            self.context = context
            self.original = original
            self.translation = translation
            self.isFuzzy = isFuzzy
            self.previous = previous
            self.references = references
            self.comments = comments
            self.line = line
        }
    }

    package static func == (left: PortableObject, right: PortableObject) -> Bool {
        left.header.map(\.name) == right.header.map(\.name)
            && left.header.map(\.value) == right.header.map(\.value)
            && left.entries == right.entries
    }

    /// A value of the header.
    package subscript(name: String) -> String? {
        header.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

extension PortableObject {
    /// The file's text: the same entries give the same bytes.
    package var text: String {
        let head = header.map { "\($0.name): \($0.value)\n" }.joined()
        let first = Self.field("msgid", "") + Self.field("msgstr", head)
        return ([first] + entries.map(Self.text)).joined(separator: "\n")
    }

    private static func text(of entry: Entry) -> String {
        var lines = entry.comments.map { "#. \($0)\n" }.joined()
        lines += entry.references.map { "#: \($0)\n" }.joined()
        if entry.isFuzzy { lines += "#, fuzzy\n" }
        if entry.isFuzzy, let previous = entry.previous {
            let fields = field("msgctxt", entry.context) + field("msgid", previous)
            lines += fields.split(separator: "\n").map { "#| \($0)\n" }.joined()
        }
        return lines + field("msgctxt", entry.context) + field("msgid", entry.original)
            + field("msgstr", entry.translation)
    }

    /// A keyword with its text, a line of the file for each line of the text.
    private static func field(_ keyword: String, _ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1 else { return "\(keyword) \"\(escaped(text[...]))\"\n" }
        var written = "\(keyword) \"\"\n"
        for (index, line) in lines.enumerated() {
            let isLast = index == lines.count - 1
            if isLast && line.isEmpty { continue }
            written += "\"\(escaped(line))\(isLast ? "" : "\\n")\"\n"
        }
        return written
    }

    private static func escaped(_ text: Substring) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\t": escaped += "\\t"
            case "\r": escaped += "\\r"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 8)
                escaped += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
