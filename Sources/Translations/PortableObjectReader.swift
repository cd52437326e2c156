/// Goes through the lines of a `.po` file.
struct PortableObjectReader {
    typealias Fault = PortableObject.Fault

    private let lines: [Substring]
    private(set) var entries: [PortableObject.Entry] = []
    private(set) var header: [(name: String, value: String)]?
    private var fields: [Field: String] = [:]
    private var field: Field?
    private var isFuzzy = false
    private var previous: String?
    private var isInPrevious = false
    private var references: [String] = []
    private var firstLine = 0
    private var places: [[String]: Int] = [:]

    private enum Field: String, CaseIterable {
        case msgctxt, msgid, msgstr
    }

    init(_ text: String) {
        let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    }

    mutating func read() throws(Fault) {
        for (index, line) in lines.enumerated() {
            try read(line.drop { $0 == " " || $0 == "\t" }, number: index + 1)
        }
        try finish(at: lines.count)
    }

    private mutating func read(_ line: Substring, number: Int) throws(Fault) {
        if line.allSatisfy(\.isWhitespace) {
            // A blank line ends an entry only once its translation began.
            if fields[.msgstr] != nil { try finish(at: number) }
        } else if line.hasPrefix("#") {
            try readComment(line, number: number)
        } else if line.hasPrefix("\"") {
            guard let field else {
                throw Fault(
                    number,
                    en: "a text without msgctxt, msgid or msgstr before it",
                    zh: "文本之前没有 msgctxt、msgid 或 msgstr"
                )
            }
            fields[field, default: ""] += try Self.string(line, number: number)
        } else {
            try readField(line, number: number)
        }
    }

    private mutating func readField(_ line: Substring, number: Int) throws(Fault) {
        let word = line.prefix { $0 != " " && $0 != "\t" && $0 != "\"" }
        if word == "msgid_plural" || word.hasPrefix("msgstr[") {
            throw Fault(
                number,
                en: "a plural form; texts of a course have none",
                zh: "出现了复数形式；课程的文字没有复数形式"
            )
        }
        guard let new = Field(rawValue: String(word)) else {
            throw Fault(
                number,
                en: "`\(word.prefix(20))` is none of msgctxt, msgid, msgstr, # and \"",
                zh: "`\(word.prefix(20))` 不是 msgctxt、msgid、msgstr、# 或 \""
            )
        }
        if fields[.msgstr] != nil { try finish(at: number) }
        let isInOrder =
            switch new {
            case .msgctxt: fields.isEmpty
            case .msgid: fields[.msgid] == nil
            case .msgstr: fields[.msgid] != nil
            }
        guard isInOrder else {
            throw Fault(
                number,
                en: "\(new.rawValue) stands where it does not belong",
                zh: "\(new.rawValue) 的位置不对"
            )
        }
        if fields.isEmpty { firstLine = number }
        field = new
        let rest = line.dropFirst(word.count).drop { $0 == " " || $0 == "\t" }
        fields[new] = try Self.string(rest, number: number)
    }

    private mutating func readComment(_ line: Substring, number: Int) throws(Fault) {
        if fields[.msgstr] != nil { try finish(at: number) }
        let text = line.dropFirst(2).drop { $0 == " " }
        if line.hasPrefix("#,") {
            isFuzzy =
                isFuzzy
                || text.split(separator: ",").contains { flag in
                    flag.filter { !$0.isWhitespace } == "fuzzy"
                }
        } else if line.hasPrefix("#:") {
            references += text.split(separator: " ").map(String.init)
        } else if line.hasPrefix("#|") {
            if text.hasPrefix("msgid ") {
                isInPrevious = true
                previous = try Self.string(text.dropFirst(6), number: number)
            } else if text.hasPrefix("\""), isInPrevious {
                previous = try (previous ?? "") + Self.string(text, number: number)
            } else {
                isInPrevious = false
            }
        }
    }

    /// Takes the entry that ends here, if there is one.
    private mutating func finish(at number: Int) throws(Fault) {
        defer {
            fields = [:]
            field = nil
            isFuzzy = false
            previous = nil
            isInPrevious = false
            references = []
        }
        guard !fields.isEmpty else { return }
        guard let original = fields[.msgid], let translation = fields[.msgstr] else {
            throw Fault(
                firstLine,
                en: "the entry has no msgstr or no msgid",
                zh: "条目缺少 msgstr 或 msgid"
            )
        }
        if original.isEmpty, fields[.msgctxt] == nil {
            if header == nil { header = Self.header(in: translation) }
            return
        }
        let context = fields[.msgctxt] ?? ""
        if let first = places.updateValue(firstLine, forKey: [context, original]) {
            throw Fault(
                firstLine,
                en: "the same entry stands at line \(first) already",
                zh: "第 \(first) 行已有同一条目"
            )
        }
        entries.append(
            PortableObject.Entry(
                context: context,
                original: original,
                translation: translation,
                isFuzzy: isFuzzy,
                previous: previous,
                references: references,
                line: firstLine
            )
        )
    }

    private static func header(in text: String) -> [(name: String, value: String)] {
        text.split(separator: "\n").compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[colon...].dropFirst().drop { $0 == " " }
            return (String(line[..<colon]), String(value))
        }
    }
}
