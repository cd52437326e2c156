import Auditing
import Caching
import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Grading
import Sandbox
import Testing
import Verdicts

/// This repository's own course, and a grader for it.
private struct OwnCourse {
    let root: String
    let course: Course
    let grader: Grader

    static let loaded: OwnCourse? = {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .path
        let environment = ProcessInfo.processInfo.environment
        let path = environment["PATH"] ?? ""
        guard let toolchain = try? Toolchain(searching: path),
            let means = try? ConfinementMeans(searching: path)
        else { return nil }
        let grader = Grader(
            root: root,
            toolchain: toolchain,
            runner: ProcessRunner(),
            confining: .confined(means),
            cacheFolder: CacheFolder(environment: environment).path,
            testsAtOnce: Grader.manyTestsAtOnce
        )
        return OwnCourse(root: root, course: CourseLoader(root: root).load().course, grader: grader)
    }()
}

/// One version of one exercise, named in the test's output.
struct NamedVersion: Sendable, CustomTestStringConvertible {
    let exercise: Exercise
    let version: HiddenVersion

    var testDescription: String { "\(exercise.slug) \(version.name)" }

    static let all: [NamedVersion] = {
        guard let own = OwnCourse.loaded else { return [] }
        return own.course.exercises.flatMap { exercise in
            let versions = (try? HiddenVersion.all(of: exercise, root: own.root)) ?? []
            return versions.map { NamedVersion(exercise: exercise, version: $0) }
        }
    }()
}

/// Many at once: the grader bounds how many of them compile and run.
@Suite struct ExerciseVersionTests {
    @Test func findsEveryExerciseOfTheCourse() throws {
        let own = try #require(OwnCourse.loaded)
        let hidden = "\(own.root)/Tests/Hidden"
        let expected = try FileManager.default.contentsOfDirectory(atPath: hidden).sorted()
        #expect(own.course.exercises.map(\.slug).sorted() == expected)
        #expect(expected.contains("atomic-counter"))
    }

    @Test(arguments: NamedVersion.all)
    func saysOfEachVersionWhatItMust(named: NamedVersion) async throws {
        let own = try #require(OwnCourse.loaded)
        let faults = try await own.grader.faults(of: named.version, in: named.exercise)
        #expect(faults.map { $0.line(in: .english) } == [])
    }

    @Test(arguments: OwnCourse.loaded?.course.exercises.map(\.slug) ?? [])
    func givesFullPointsToTheWorkingCopyIfItWasBegun(slug: String) async throws {
        let own = try #require(OwnCourse.loaded)
        let exercise = try #require(own.course.exercise(slug))
        let submission = Submission(folder: "\(own.root)/\(exercise.folder)/Sources")
        let verdict = try await own.grader.grade(submission, of: exercise)
        #expect(verdict.state == .notBegun || verdict.isFull)
    }
}
