import Foundation

/// A hostile file, and the place in a course that it takes.
package struct FuzzInput: Sendable, Equatable, Codable {
    /// A place in the course of ``FuzzCourse``.
    package enum Slot: String, Sendable, Codable, CaseIterable {
        /// The lesson in its first language.
        case lesson
        /// The lesson in all languages.
        case lessons
        /// The exercise's page in its first language.
        case exercise
        /// `site/site.yml`.
        case settings
        /// `site/glossary.yml`, which the small course does without.
        case glossary
        /// A figure of the lesson.
        case figure
        /// A hidden suite.
        case suite
        /// What learners begin with.
        case starter
        /// `exercises/Package.swift`.
        case manifest
    }

    /// A text that is repeated.
    package struct Piece: Sendable, Equatable, Codable {
        package let text: String
        package let count: Int

        package init(_ text: String, count: Int = 1) {
            self.text = text
            self.count = count
        }
    }

    package let slot: Slot
    /// The file, if it is no sequence of pieces.
    package let raw: [UInt8]?
    /// Texts one after the other, each so many times.
    package let pieces: [Piece]
    /// What made the input, to count by.
    package let origin: String

    package init(_ slot: Slot, raw: [UInt8], origin: String) {
        self.slot = slot
        self.raw = raw
        self.pieces = []
        self.origin = origin
    }

    package init(_ slot: Slot, pieces: [Piece], origin: String) {
        self.slot = slot
        self.raw = nil
        self.pieces = pieces
        self.origin = origin
    }

    /// The file's bytes.
    package var bytes: [UInt8] {
        if let raw { return raw }
        var bytes: [UInt8] = []
        for piece in pieces {
            let text = Array(piece.text.utf8)
            for _ in 0..<piece.count { bytes += text }
        }
        return bytes
    }

    /// Reads a file of the corpus: bytes as they are, or pieces if it ends in `.pieces.json`.
    ///
    /// - Parameter path: The file, in a folder that is called as its slot.
    /// - Throws: A file that is not there, or in no such folder.
    package init(reading path: String) throws {
        let url = URL(filePath: path)
        guard let slot = Slot(rawValue: url.deletingLastPathComponent().lastPathComponent) else {
            throw CocoaError(.fileReadUnknown)
        }
        let data = try Data(contentsOf: url)
        if path.hasSuffix(Self.ending) {
            let pieces = try JSONDecoder().decode([Piece].self, from: data)
            self.init(slot, pieces: pieces, origin: "corpus")
        } else {
            self.init(slot, raw: [UInt8](data), origin: "corpus")
        }
    }

    /// Writes the input as a file of a corpus.
    ///
    /// - Returns: The file's path.
    @discardableResult
    package func write(into corpus: String, name: String) throws -> String {
        let folder = "\(corpus)/\(slot.rawValue)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = try raw.map { Data($0) } ?? encoder.encode(pieces)
        let path = "\(folder)/\(name)" + (raw == nil ? Self.ending : "")
        try data.write(to: URL(filePath: path))
        return path
    }

    private static let ending = ".pieces.json"
}
