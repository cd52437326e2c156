import Caching
import CourseLoading
import CourseModel
import Foundation
import Grading
import HostileCollection
import Sandbox
import Verdicts

/// A place where attacks are graded: a course with one small exercise, this repository's own
/// course, a cache of its own, and nothing that is not confined.
final class Arena: Sendable {
    /// Everything of it is in here.
    let folder: String
    private let small: Grader
    private let own: Grader
    private let course: Course

    init() throws {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let repository = here.deletingLastPathComponent().deletingLastPathComponent()
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "interleave-hostile-\(UUID().uuidString)")
        for name in ["course/exercises", "course/Tests/Hidden", "work"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name),
                withIntermediateDirectories: true
            )
        }
        let copies = [
            (repository.appending(path: "exercises/Support"), "course/exercises/Support"),
            (here.appending(path: "Exercise"), "course/Tests/Hidden/squares"),
        ]
        for (source, place) in copies {
            try FileManager.default.copyItem(at: source, to: folder.appending(path: place))
        }
        let environment = ProcessInfo.processInfo.environment
        // What others have compiled already need not be compiled again; what they are still at has
        // a dot in its name.
        let kept = CacheFolder(environment: environment).path + "/suites"
        try FileManager.default.createDirectory(
            at: folder.appending(path: "cache/suites"),
            withIntermediateDirectories: true
        )
        let names = (try? FileManager.default.contentsOfDirectory(atPath: kept)) ?? []
        for name in names where !name.contains(".") {
            guard name.hasPrefix("support-") || name.hasPrefix("modules-") else { continue }
            try FileManager.default.copyItem(
                at: URL(filePath: "\(kept)/\(name)"),
                to: folder.appending(path: "cache/suites/\(name)")
            )
        }
        self.folder = folder.path
        let path = environment["PATH"] ?? ""
        let (toolchain, means) = try (Toolchain(searching: path), ConfinementMeans(searching: path))
        let grader = { (root: String) in
            Grader(
                root: root,
                toolchain: toolchain,
                runner: ProcessRunner(),
                confining: .confined(means),
                cacheFolder: folder.appending(path: "cache").path,
                workFolder: folder.appending(path: "work").path
            )
        }
        small = grader(folder.appending(path: "course").path)
        own = grader(repository.path)
        course = CourseLoader(root: repository.path).load().course
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Copies the cache, to be compared with later.
    func rememberCache() throws {
        try FileManager.default.copyItem(atPath: "\(folder)/cache", toPath: "\(folder)/before")
    }

    /// The files of the cache that are new, gone, or no longer what they were.
    func changesInCache() throws -> [String] {
        let files = FileManager.default
        let before = try files.subpathsOfDirectory(atPath: "\(folder)/before")
        let now = try files.subpathsOfDirectory(atPath: "\(folder)/cache")
        return Set(before).union(now).sorted().filter { name in
            !files.contentsEqual(
                atPath: "\(folder)/before/\(name)",
                andPath: "\(folder)/cache/\(name)"
            )
        }
    }

    /// The exercise that most attacks are handed in for: one function that squares a number.
    private static let squares = Exercise(
        slug: "squares",
        module: "Learner",
        lesson: "numbers",
        difficulty: .easy,
        limits: Exercise.Limits(wallSeconds: 40, memoryMebibytes: 160, processes: 64),
        rubric: [
            item("one", "LearnerTests/squaresANumber()"),
            item("many", "LearnerXCTests/testSquaresNumbersInTurn"),
            item("soon", "LearnerTests/squaresANumberSoon()"),
        ],
        texts: [:],
        folder: "exercises/01-numbers/squares",
        starter: [SourceFile(name: "Learner.swift", text: "// TODO\n")]
    )

    /// The test that gives a second of time: for attacks that never come back.
    private static let soon: Set = [TestName(rawValue: "LearnerTests/squaresANumberSoon()")]
    /// The tests for everybody else.
    private static let patient = Set(squares.rubric.flatMap(\.tests)).subtracting(soon)

    private static func item(_ id: String, _ test: String) -> RubricItem {
        RubricItem(
            id: id,
            points: 1,
            text: LocalizedText([.english: "It squares \(id)."]),
            tests: [TestName(rawValue: test)]
        )
    }

    /// Grades what somebody handed in for the small exercise.
    func verdict(on submission: Submission) async throws -> ExerciseVerdict {
        try await small.grade(submission, of: Self.squares, tests: Self.patient)
    }

    /// Grades an attack, on the exercise and with the tests that it names.
    func verdict(on attack: Attack) async throws -> ExerciseVerdict {
        guard let slug = attack.words(of: "Exercise").first else {
            return try await verdict(on: attack.submission)
        }
        if slug == "soon" {
            return try await small.grade(attack.submission, of: Self.squares, tests: Self.soon)
        }
        guard let exercise = course.exercise(slug) else { throw CocoaError(.fileNoSuchFile) }
        let tests = attack.words(of: "Tests").map(TestName.init(rawValue:))
        return try await own.grade(attack.submission, of: exercise, tests: Set(tests))
    }

    /// Grades an attack that is made on the spot.
    func verdict(on attack: MadeAttack) async throws -> ExerciseVerdict {
        let place = "\(folder)/handed-in/\(attack.name)/Sources"
        try FileManager.default.createDirectory(
            atPath: place,
            withIntermediateDirectories: true
        )
        try attack.fill(place)
        return try await verdict(on: Submission(folder: place))
    }

    /// A right solution of the small exercise.
    static let solution = Submission(files: [
        SourceFile(
            name: "Learner.swift",
            text: "public func square(_ number: Int) throws -> Int { number * number }\n"
        )
    ])
}
