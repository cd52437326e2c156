package import FoundationEssentials

/// Why the bytes of a progress file are of no use.
package enum ProgressFileFault: Error, Equatable {
    /// Not JSON, or not with the keys and values that there must be.
    case damaged
    /// Written by another version of this tool.
    case otherVersion(Int)
}

extension CourseProgress {
    /// The version of the file's form that this code writes and reads.
    package static let fileVersion = 1

    /// Reads the file's form.
    package init(fileBytes: Data) throws(ProgressFileFault) {
        let decoder = JSONDecoder()
        guard let version = try? decoder.decode(VersionDocument.self, from: fileBytes).version
        else { throw .damaged }
        guard version == Self.fileVersion else { throw .otherVersion(version) }
        guard let document = try? decoder.decode(ProgressDocument.self, from: fileBytes),
            document.exercises.values.allSatisfy(\.isPlausible)
        else { throw .damaged }
        self.init(records: document.exercises.mapValues(\.record))
    }

    /// The file's form: JSON with sorted keys and a newline at the end.
    package func fileBytes() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let document = ProgressDocument(
            version: Self.fileVersion,
            exercises: records.mapValues(RecordDocument.init)
        )
        return try encoder.encode(document) + Data("\n".utf8)
    }
}

private struct VersionDocument: Decodable {
    let version: Int
}

private struct ProgressDocument: Codable {
    let version: Int
    let exercises: [String: RecordDocument]
}

private struct RecordDocument: Codable {
    let best: Score?
    let hintsSeen: Int
    let hasPeeked: Bool

    init(_ record: ExerciseRecord) {
        best = record.best
        hintsSeen = record.hintsSeen
        hasPeeked = record.hasPeeked
    }

    var isPlausible: Bool {
        hintsSeen >= 0 && best.map { $0.points >= 0 && $0.points <= $0.maximum } ?? true
    }

    var record: ExerciseRecord {
        ExerciseRecord(best: best, hintsSeen: hintsSeen, hasPeeked: hasPeeked)
    }
}
