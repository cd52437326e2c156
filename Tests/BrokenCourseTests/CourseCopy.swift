import Diagnostics
import Foundation
import InterleaveCommands
import Testing

/// A copy of the small course in a folder of its own, to be broken.
struct CourseCopy {
    let root: String

    /// The folder `Tests/Fixtures`.
    static var fixtures: URL {
        URL(filePath: #filePath)
            .deletingLastPathComponent()
            .deletingLastPathComponent()
            .appending(path: "Fixtures")
    }

    /// Copies the course and breaks it.
    init(_ breakages: [Breakage]) throws {
        let manager = FileManager.default
        root = manager.temporaryDirectory.appending(component: "course-\(UUID().uuidString)").path
        let original = Self.fixtures.appending(path: "SmallCourse")
        try manager.copyItem(atPath: original.path, toPath: root)
        for breakage in breakages { try breakage.apply(to: root) }
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: root)
    }

    /// What a check says, as a terminal shows it.
    func lines(
        in language: MessageLanguage,
        examples: CourseCheck.Examples = .none
    ) async throws -> [String] {
        var environment = ProcessInfo.processInfo.environment
        environment["INTERLEAVE_CACHE"] = root + "/cache"
        let check = try await CourseCheck(
            of: root,
            examples: examples,
            gradesExercises: false,
            language: language,
            environment: environment
        )
        return check.diagnostics.map { $0.text(in: language) }
    }
}

/// One thing done to a course's files; paths are relative to its root.
enum Breakage: Sendable {
    /// The text must be there, or the test would test nothing.
    case replace(_ file: String, _ old: String, _ new: String)
    case write(_ file: String, _ text: String)
    case writeBytes(_ file: String, [UInt8])
    case remove(_ path: String)
    case move(_ path: String, _ target: String)
    case copy(_ path: String, _ target: String)
    case link(_ path: String, _ target: String)
    case pipe(_ path: String)

    struct TextNotFound: Error {
        let text: String
    }

    func apply(to root: String) throws {
        let manager = FileManager.default
        switch self {
        case .replace(let file, let old, let new):
            let place = "\(root)/\(file)"
            let text = try String(contentsOfFile: place, encoding: .utf8)
            guard text.contains(old) else { throw TextNotFound(text: old) }
            try text.replacingOccurrences(of: old, with: new)
                .write(toFile: place, atomically: false, encoding: .utf8)
        case .write(let file, let text):
            try Self.writeBytes(file, Array(text.utf8)).apply(to: root)
        case .writeBytes(let file, let bytes):
            let place = URL(filePath: "\(root)/\(file)")
            try manager.createDirectory(
                at: place.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: place)
        case .remove(let path):
            try manager.removeItem(atPath: "\(root)/\(path)")
        case .move(let path, let target):
            try manager.moveItem(atPath: "\(root)/\(path)", toPath: "\(root)/\(target)")
        case .copy(let path, let target):
            try manager.copyItem(atPath: "\(root)/\(path)", toPath: "\(root)/\(target)")
        case .pipe(let path):
            guard unsafe mkfifo("\(root)/\(path)", 0o600) == 0 else { throw POSIXError(.EIO) }
        case .link(let path, let target):
            try manager.createSymbolicLink(
                atPath: "\(root)/\(path)",
                withDestinationPath: target
            )
        }
    }
}

/// A broken course; what a check must say of it stands in a file with its name.
struct BrokenCourse: Sendable, CustomTestStringConvertible {
    let name: String
    let breakages: [Breakage]

    init(_ name: String, _ breakages: Breakage...) {
        self.name = name
        self.breakages = breakages
    }

    var testDescription: String { name }

    /// The file below `BrokenCourses` that holds what a check must say.
    var fileName: String { name.replacing(" ", with: "-") + ".txt" }
}
