import Caching
import CourseModel
import Foundation
import Grading
import Sandbox
import Testing
import Verdicts

/// A course with one small exercise, in a folder of its own that goes away with it.
final class Classroom: Sendable {
    /// Everything of it is in here.
    let folder: String
    let grader: Grader

    /// A classroom whose cache is everybody's, or one that no other test uses, or changes.
    convenience init(
        hasOwnCache: Bool = false,
        compileLimits: SandboxLimits = .compiling
    ) throws {
        let own = hasOwnCache ? "cache" : nil
        try self.init(cache: own, compileLimits: compileLimits)
    }

    /// A classroom with the cache of another.
    convenience init(cacheOf other: Classroom) throws {
        try self.init(cache: "\(other.folder)/cache", compileLimits: .compiling)
    }

    /// - Parameters:
    ///   - cache: The cache's folder, also a name in the classroom's; `nil` for everybody's.
    ///   - compileLimits: What a compiler may use.
    /// - Throws: If the folder cannot be made or the machine lacks something.
    private init(cache: String?, compileLimits: SandboxLimits) throws {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let repository = here.deletingLastPathComponent().deletingLastPathComponent()
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "interleave-classroom-\(UUID().uuidString)")
        for name in ["course/exercises", "course/Tests/Hidden", "work"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name),
                withIntermediateDirectories: true
            )
        }
        try FileManager.default.copyItem(
            at: repository.appending(path: "exercises/Support"),
            to: folder.appending(path: "course/exercises/Support")
        )
        try FileManager.default.copyItem(
            at: here.appending(path: "Fixture"),
            to: folder.appending(path: "course/Tests/Hidden/arithmetic")
        )
        self.folder = folder.path
        let environment = ProcessInfo.processInfo.environment
        grader = Grader(
            root: folder.appending(path: "course").path,
            toolchain: try Toolchain(searching: environment["PATH"] ?? ""),
            runner: ProcessRunner(),
            confining: .confined(
                try ConfinementMeans(searching: environment["PATH"] ?? "")
            ),
            cacheFolder: cache.map { $0.hasPrefix("/") ? $0 : folder.appending(path: $0).path }
                ?? CacheFolder(environment: environment).path,
            workFolder: folder.appending(path: "work").path,
            compileLimits: compileLimits
        )
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The exercise: four functions, a test for each, two of them in either framework.
    static let exercise = exercise()

    /// The exercise with limits, in which `quarter` may build on others.
    static func exercise(
        limits: Exercise.Limits = .init(wallSeconds: 20),
        quarterRequires required: [String] = []
    ) -> Exercise {
        Exercise(
            slug: "arithmetic",
            module: "Arithmetic",
            lesson: "numbers",
            difficulty: .easy,
            limits: limits,
            rubric: [
                item("double", "ArithmeticTests/doubles()"),
                item("triple", "ArithmeticTests/triples()"),
                item("half", "ArithmeticXCTests/testHalves"),
                item("quarter", "ArithmeticXCTests/testQuarters", requires: required),
            ],
            texts: [:],
            folder: "exercises/01-numbers/arithmetic",
            starter: [SourceFile(name: "Arithmetic.swift", text: "// TODO\n")]
        )
    }

    private static func item(
        _ id: String,
        _ test: String,
        requires: [String] = []
    ) -> RubricItem {
        RubricItem(
            id: id,
            points: 1,
            text: LocalizedText([.english: "It can \(id)."]),
            tests: [TestName(rawValue: test)],
            requires: requires
        )
    }

    /// Grades one file.
    func verdict(
        on text: String,
        of exercise: Exercise = Classroom.exercise,
        seed: Int? = nil
    ) async throws -> ExerciseVerdict {
        try await grader.grade(
            Submission(files: [SourceFile(name: "Arithmetic.swift", text: text)]),
            of: exercise,
            seed: seed
        )
    }

    /// The paths of everything in a folder of the classroom.
    func files(below name: String) -> [String] {
        (FileManager.default.subpaths(atPath: "\(folder)/\(name)") ?? [])
            .map { "\(folder)/\(name)/\($0)" }
    }

    /// A mutant of one file, written into the course.
    func mutant(_ name: String, of exercise: Exercise, _ text: String) throws -> HiddenVersion {
        let root = "\(folder)/course"
        let place = URL(filePath: "\(root)/\(exercise.hiddenFolder)/Mutants/\(name)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place.appending(path: "Arithmetic.swift"))
        let versions = try HiddenVersion.all(of: exercise, root: root)
        return try #require(versions.first { $0.name == "Mutants/\(name)" })
    }

    /// The command lines of programs that still run in a box with something of the folder.
    var processesLeft: [String] {
        let ids = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return ids.filter { Int($0) != nil && text(of: "/proc/\($0)/mountinfo").contains(folder) }
            .map { text(of: "/proc/\($0)/cmdline").replacing("\0", with: " ") }
    }

    private func text(of path: String) -> String {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// What was not cleared away after grading.
    var filesLeft: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/work")) ?? ["no folder"]
    }
}
