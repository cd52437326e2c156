import CourseModel
import Foundation
import Sandbox

/// The folder `.sealed` of a learners' package while it is being filled.
struct SealedFolder {
    /// Absolute.
    let path: String

    /// Puts in what all suites stand on.
    func putSupport(_ support: SupportBuild, with compiler: Compiler) async throws {
        try make("Support")
        try await compiler.combine(support.refereeObjects, into: "\(path)/Support.o")
            .orThrow("exercises/Support")
        try await compiler.combine(support.explorerObjects, into: "\(path)/Explorer.o")
            .orThrow("exercises/Support")
        for name in ["Support.o", "Explorer.o"] { try ObjectText().clean("\(path)/\(name)") }
        try write(
            "// The objects that all sealed suites share are linked with this.\n",
            to: "\(path)/Support/Support.swift"
        )
    }

    /// Puts in one exercise: its objects, and the Swift files that make a package use them.
    func put(_ suite: SealedSuite) throws {
        let slug = suite.exercise.slug
        try make("\(slug)/Player")
        try make("\(slug)/Tests")
        for object in [suite.player, suite.suites, suite.refereeMain, suite.contract] {
            let name = URL(filePath: object).lastPathComponent
            try FileManager.default.copyItem(atPath: object, toPath: "\(path)/\(slug)/\(name)")
        }
        try write(Self.playerFile, to: "\(path)/\(slug)/Player/main.swift")
        try write(
            Self.testsFile(for: suite.exercise),
            to: "\(path)/\(slug)/Tests/\(suite.exercise.module)Sealed.swift"
        )
    }

    /// What grades an exercise without SwiftPM, by path in the folder.
    static func gradingFiles(of slug: String) -> [String] {
        ["Contract.swiftinterface", "Player.o", "Referee.o", "Suites.o"].map { "\(slug)/\($0)" }
            + ["Support.o"]
    }

    /// Puts in what learners' commands need of the course.
    func put(_ skeleton: CourseSkeleton) throws {
        for (name, text) in try skeleton.files() {
            let place = "\(CourseSkeleton.folder)/\(name)"
            try make(place.split(separator: "/").dropLast().joined(separator: "/"))
            try write(text, to: "\(path)/\(place)")
        }
    }

    /// Puts in what tells of all the rest, which must be there by now.
    func put(_ record: SealingRecord, runner: any CommandRunner) async throws {
        try write(try record.text(), to: "\(path)/\(SealingRecord.file)")
        let files = SealedKit.files(in: path).sorted()
        let sums = try await Checksums(of: files, in: path, runner: runner)
        try write(sums.text, to: "\(path)/\(Checksums.file)")
    }

    /// A package's manifest with the names of what is sealed, for machines on which it fits.
    ///
    /// - Throws: ``GradingError`` if the manifest cannot be read or has no place for them.
    func manifest(
        from file: String,
        sealing slugs: [String],
        with toolchain: ToolchainIdentity
    ) throws(GradingError) -> String {
        let place = "let sealed: Set<String> = []"
        let text = try text(of: file)
        guard text.contains(place) else { throw .noPlaceInManifest(path: file, place: place) }
        let names = slugs.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
        return text.replacing(
            place,
            with: """
                #if \(toolchain.manifestCondition)
                    let sealed: Set<String> = [\(names)]
                #else
                    let sealed: Set<String> = []
                #endif
                """
        )
    }

    private func make(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: "\(path)/\(name)",
            withIntermediateDirectories: true
        )
    }

    /// The main file of a player: what it plays is in the sealed object.
    private static let playerFile = """
        @_silgen_name("\(SealedSuite.playMain)")
        func play(_ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>)

        play(CommandLine.argc, CommandLine.unsafeArgv)

        """

    /// A test case with a method for each hidden XCTest test, which XCTest cannot find by itself;
    /// Swift Testing finds its own in the linked object.
    private static func testsFile(for exercise: Exercise) -> String {
        let tests = Set(exercise.rubric.flatMap(\.tests)).filter { $0.framework == .xcTest }
        let methods = tests.sorted().map { test in
            let name = test.rawValue.split(separator: "/").last ?? ""
            return "    func \(name)() throws { try run(\"\(name)\") }"
        }
        return """
            import XCTest

            @_silgen_name("interleave_cases_of_\(exercise.module)")
            func cases(_ result: UnsafeMutableRawPointer)

            /// The hidden tests of \(exercise.slug).
            final class \(exercise.module)Sealed: XCTestCase {
            \(methods.joined(separator: "\n"))

                private func run(_ name: String) throws {
                    let memory = UnsafeMutablePointer<[XCTestCaseEntry]>.allocate(capacity: 1)
                    defer { memory.deallocate() }
                    cases(memory)
                    for (type, tests) in memory.move() {
                        for (testName, test) in tests where testName == name {
                            let hidden = type.init(name: name, testClosure: test)
                            try test(hidden)
                            return
                        }
                    }
                    XCTFail("The sealed suite has no test \\(name).")
                }
            }

            """
    }
}
