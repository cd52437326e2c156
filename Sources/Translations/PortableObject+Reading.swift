package import Diagnostics

extension PortableObject {
    /// Why a text is no file of gettext that can be taken.
    package struct Fault: Error, Equatable {
        /// The line, from 1.
        package let line: Int
        package let message: Message

        package init(_ line: Int, en: String, zh: String) {
            self.line = line
            message = Message(en: en, zh: zh)
        }
    }

    /// Reads a file.
    ///
    /// - Throws: The first fault; a file with a fault is of no use, for what follows it may belong
    ///   to another entry.
    package init(reading text: String) throws(Fault) {
        var reader = PortableObjectReader(text)
        try reader.read()
        guard let header = reader.header else {
            throw Fault(
                1,
                en: "there is no header (an entry with an empty msgid)",
                zh: "缺少文件头（msgid 为空的条目）"
            )
        }
        let charset = header.first { $0.name.lowercased() == "content-type" }?.value ?? ""
        let isUTF8 = ["charset=utf-8", "charset=us-ascii", "charset=ascii"]
            .contains { charset.lowercased().hasSuffix($0) }
        guard isUTF8 else {
            throw Fault(
                1,
                en: "the header does not say charset=UTF-8, in which alone files are read",
                zh: "文件头没有写 charset=UTF-8；只读取 UTF-8 文件"
            )
        }
        self.init(header: header, entries: reader.entries)
    }
}

/// Goes through the lines of a `.po` file.
private struct PortableObjectReader {
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
            fields[field, default: ""] += try string(line, number: number)
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
        fields[new] = try string(rest, number: number)
    }

    private mutating func readComment(_ line: Substring, number: Int) throws(Fault) {
        if fields[.msgstr] != nil { try finish(at: number) }
        let text = line.dropFirst(2).drop { $0 == " " }
        if line.hasPrefix("#,") {
            isFuzzy = isFuzzy || text.split(separator: ",").contains { flag in
                flag.filter { !$0.isWhitespace } == "fuzzy"
            }
        } else if line.hasPrefix("#:") {
            references += text.split(separator: " ").map(String.init)
        } else if line.hasPrefix("#|") {
            if text.hasPrefix("msgid ") {
                isInPrevious = true
                previous = try string(text.dropFirst(6), number: number)
            } else if text.hasPrefix("\""), isInPrevious {
                previous = try (previous ?? "") + string(text, number: number)
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

    /// What stands between quotation marks, escapes resolved.
    private func string(_ text: Substring, number: Int) throws(Fault) -> String {
        let malformed = Fault(
            number,
            en: "the text is not between two quotation marks",
            zh: "文本没有写在一对引号之间"
        )
        guard text.first == "\"" else { throw malformed }
        var bytes: [UInt8] = []
        var rest = text.utf8.dropFirst()
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""):
                let isEnd = rest.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
                guard isEnd, let string = String(validating: bytes, as: UTF8.self) else {
                    throw malformed
                }
                return string
            case UInt8(ascii: "\\"):
                guard let escaped = Self.escape(&rest) else {
                    throw Fault(
                        number,
                        en: "a backslash that escapes nothing known",
                        zh: "反斜杠之后不是已知的转义"
                    )
                }
                bytes.append(escaped)
            default: bytes.append(byte)
            }
        }
        throw malformed
    }

    /// The byte that follows a backslash, as in C.
    private static func escape(_ rest: inout Substring.UTF8View) -> UInt8? {
        guard let byte = rest.popFirst() else { return nil }
        switch byte {
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "a"): return 0x07
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "v"): return 0x0B
        case UInt8(ascii: "\\"), UInt8(ascii: "\""): return byte
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var digits = [byte]
            while digits.count < 3, let next = rest.first,
                (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(next)
            {
                digits.append(next)
                rest.removeFirst()
            }
            return UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
        case UInt8(ascii: "x"):
            let digits = rest.prefix(2)
            rest = rest.dropFirst(2)
            return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        default: return nil
        }
    }
}
