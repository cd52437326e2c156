import Foundation

/// What `.sealed` says of itself: by whom it was made, and for what.
struct SealingRecord: Codable, Equatable {
    /// Tells in which way everything in the folder was made.
    ///
    /// What compiles a submission and runs a suite must go about it in the same way, so another
    /// form is not taken.
    let form: String
    let toolchain: ToolchainIdentity
    /// The slugs of the exercises whose suites are there, sorted.
    let exercises: [String]

    /// Its name in the folder.
    static let file = "sealing.json"

    /// The form that this tool makes and takes.
    static let currentForm = "interleave sealed suites 2, \(Workbench.recipe)"

    init(toolchain: ToolchainIdentity, exercises: [String]) {
        form = Self.currentForm
        self.toolchain = toolchain
        self.exercises = exercises.sorted()
    }

    /// Its text: the same for the same record.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    /// Reads the record of a sealed folder.
    ///
    /// - Throws: ``KitFault/otherForm``, ``KitFault/damaged(_:)``.
    init(readingFrom folder: String) throws(KitFault) {
        guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(Self.file)") else {
            throw .damaged([Self.file])
        }
        // The form first: another one may have other keys.
        struct Form: Decodable { let form: String }
        let decoder = JSONDecoder()
        guard let form = try? decoder.decode(Form.self, from: bytes).form else {
            throw .damaged([Self.file])
        }
        guard form == Self.currentForm else { throw .otherForm }
        guard let record = try? decoder.decode(Self.self, from: bytes) else {
            throw .damaged([Self.file])
        }
        self = record
    }
}
