import ArgumentParser
import Diagnostics
import Foundation
import Testing

@testable import InterleaveCommands

/// What instructors begin with, held against the real check.
@Suite struct NewCommandTests {
    private let course: AuthoredCourse

    init() throws {
        course = try AuthoredCourse()
    }

    /// Compiles and runs the example; grades the starter, both solutions and the mutant.
    @Test func makesACourseOfWhichOnlyTheTextsAreToBeWritten() async throws {
        #expect(try await course.make("--languages", "en") == .success)
        let exercise = "exercises/01-first-steps/first-exercise/exercise.en.md"
        let lesson = "lessons/01-first-steps/lesson.en.md"
        let lines =
            [3, 20, 36, 40, 44, 48].map { (exercise, $0) }
            + [3, 9, 13, 29, 33, 36, 40].map { (lesson, $0) } + [("site/site.yml", 5)]
        #expect(
            try await course.diagnostics(graded: true).map(\.placeAndCode)
                == lines.map { "\($0.0):\($0.1) unwritten-text" }
        )
    }

    @Test(arguments: ["en,zh", "zh,en,fr", "ja"])
    func makesACourseInAnyLanguages(languages: String) async throws {
        #expect(try await course.make("--languages", languages) == .success)
        let found = try await course.diagnostics()
        #expect(Set(found.map(\.code)) == ["unwritten-text"])
        let build = try BuildCommand.parse(["--course", course.path])
        #expect(try await course.ending(build) == .success)
        for code in languages.split(separator: ",") {
            let page = try course.text("site/public/\(code)/lessons/first-steps.html")
            #expect(page.contains("<html lang=\"\(code == "zh" ? "zh-Hans" : code)\">"))
            #expect(
                page.ranges(of: "class=\"language\"").count == languages.count(where: { $0 == "," })
            )
        }
    }

    @Test func makesACourseOfWhichASiteCanBeBuilt() async throws {
        #expect(try await course.make("--title", "Networks") == .success)
        let build = try BuildCommand.parse(["--course", course.path])
        #expect(try await course.ending(build) == .success)
        let page = try course.text("site/public/zh/exercises/first-exercise.html")
        #expect(page.contains("total(of:)"))
    }

    @Test func addsALessonAndAnExerciseThatPassTheCheck() async throws {
        #expect(try await course.make("--languages", "en,zh") == .success)
        let before = Set(try await course.diagnostics().map(\.placeAndCode))
        #expect(try await course.newLesson("two-locks", "--title", "Two locks") == .success)
        #expect(try await course.newExercise("deadlock", "--lesson", "two-locks") == .success)
        let added = try await course.diagnostics().filter { !before.contains($0.placeAndCode) }
        #expect(Set(added.map(\.code)) == ["unwritten-text"])
        #expect(
            Set(added.map(\.position.file)) == [
                "exercises/02-two-locks/deadlock/exercise.en.md",
                "exercises/02-two-locks/deadlock/exercise.zh.md",
                "lessons/02-two-locks/lesson.en.md", "lessons/02-two-locks/lesson.zh.md",
            ]
        )
        #expect(try course.text("lessons/02-two-locks/lesson.en.md").contains("[deadlock]"))
    }

    @Test func overwritesNothing() async throws {
        #expect(try await course.make("--languages", "en") == .success)
        let before = try course.snapshot()
        #expect(try await course.make("--languages", "en") == .validationFailure)
        #expect(try await course.newLesson("first-steps") == .validationFailure)
        let exercise = try await course.newExercise("first-exercise", "--lesson", "first-steps")
        #expect(exercise == .validationFailure)
        #expect(try course.snapshot() == before)
    }

    @Test(arguments: ["..", "Two-Locks", "2-locks", "a/b", ""])
    func writesNothingUnderABadName(slug: String) async throws {
        #expect(try await course.make("--languages", "en") == .success)
        let before = try course.snapshot()
        #expect(try await course.newLesson(slug) == .validationFailure)
        let exercise = try await course.newExercise(slug, "--lesson", "first-steps")
        #expect(exercise == .validationFailure)
        #expect(try course.snapshot() == before)
    }

    @Test func leavesNothingWhereItCannotWrite() async throws {
        try Data("a file".utf8).write(to: URL(filePath: course.path))
        let command = try NewCourseCommand.parse([
            "\(course.path)/below", "--like", AuthoredCourse.repository,
        ])
        #expect(try await course.ending(command) == ExitCode(70))
        #expect(try course.snapshot() == ["course": Data("a file".utf8)])
    }

    @Test func callsAFolderWithoutACourseWrongUse() async throws {
        #expect(try await course.newLesson("two-locks") == .validationFailure)
        let lesson = try NewExerciseCommand.parse([
            "a", "--lesson", "b", "--course", course.folder,
        ])
        #expect(try await course.ending(lesson) == .validationFailure)
        let like = try NewCourseCommand.parse([course.path, "--like", course.folder])
        #expect(try await course.ending(like) == .validationFailure)
    }
}
