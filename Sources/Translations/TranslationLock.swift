package import CourseModel

/// What each translated block was made from: a file beside the texts, one line for each block.
package struct TranslationLock: Sendable, Equatable {
    /// In the order of the original, for each language.
    package var records: [Language: [Record]]

    package init(records: [Language: [Record]] = [:]) {
        self.records = records
    }

    /// The file's name, in the folder of its lesson or exercise.
    package static let fileName = "translations.lock"

    /// That a translation was made from an original.
    package struct Record: Sendable, Hashable {
        package let kind: TranslationUnit.Kind
        /// The digest of the original's source.
        package let original: String
        /// The digest of the translation's source.
        package let translation: String

        package init(kind: TranslationUnit.Kind, original: String, translation: String) {
            self.kind = kind
            self.original = original
            self.translation = translation
        }
    }

    /// Why a file is no lock.
    package enum Fault: Error, Equatable {
        /// The first line is none that a lock begins with.
        case noHeader
        /// It was written by a later version of the tool.
        case unknownVersion(String)
        /// A merge left both sides in the file.
        case conflict(line: Int)
        /// A line is none of a language, a kind and two digests.
        case badLine(Int)

        /// The line, from 1.
        package var line: Int {
            switch self {
            case .noHeader, .unknownVersion: 1
            case .conflict(let line), .badLine(let line): line
            }
        }
    }

    private static let header = "interleave-translations"
    private static let version = "1"

    /// Reads a file.
    package init(reading text: String) throws(Fault) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if let mark = lines.firstIndex(where: \.isConflictMark) {
            throw .conflict(line: mark + 1)
        }
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 2, words[0] == Self.header else { throw .noHeader }
        guard words[1] == Self.version else { throw .unknownVersion(String(words[1])) }
        var records: [Language: [Record]] = [:]
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            if line.hasPrefix("#") { continue }
            let words = line.split(separator: " ", omittingEmptySubsequences: false)
            guard words.count == 4, let kind = TranslationUnit.Kind(rawValue: String(words[1])),
                words[2].isDigest, words[3].isDigest
            else { throw .badLine(index + 1) }
            records[Language(rawValue: String(words[0])), default: []].append(
                Record(kind: kind, original: String(words[2]), translation: String(words[3]))
            )
        }
        self.records = records
    }

    /// The file's text: the same records give the same bytes.
    package var text: String {
        var lines = [
            "\(Self.header) \(Self.version)",
            "# language, kind, digest of the original, digest of the translation; "
                + "written by interleave translations",
        ]
        for (language, records) in records.sorted(by: { $0.key < $1.key }) {
            lines += records.map { record in
                "\(language.rawValue) \(record.kind.rawValue) \(record.original) "
                    + record.translation
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Substring {
    fileprivate var isConflictMark: Bool {
        ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { hasPrefix($0) }
    }

    fileprivate var isDigest: Bool {
        utf8.count == 16
            && utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            }
    }
}
