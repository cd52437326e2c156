import ArgumentParser
import CourseLoading
import Diagnostics
import Foundation
import Testing

@testable import InterleaveCommands

/// Renaming within a real course, held against the real check.
@Suite struct RenameCommandTests {
    private let course: AuthoredCourse

    init() throws {
        course = try AuthoredCourse()
    }

    private func rename(_ arguments: String...) async throws -> ExitCode {
        try await course.ending(try RenameCommand.parse(arguments + ["--course", course.path]))
    }

    /// Grades every version under the new names.
    @Test func leavesACourseInWhichEverythingIsRight() async throws {
        #expect(try await course.make("--languages", "en,zh") == .success)
        #expect(try await rename("lesson", "first-steps", "begin") == .success)
        #expect(try await rename("exercise", "first-exercise", "sum-up") == .success)
        let found = try await course.diagnostics(graded: true)
        #expect(Set(found.map(\.code)) == ["unwritten-text"])
        #expect(
            Set(found.map(\.position.file)) == [
                "exercises/01-begin/sum-up/exercise.en.md",
                "exercises/01-begin/sum-up/exercise.zh.md", "lessons/01-begin/lesson.en.md",
                "lessons/01-begin/lesson.zh.md", "site/site.yml",
            ]
        )
    }

    @Test func keepsTheRecordsOfTranslations() async throws {
        let path = course.path
        #expect(try await course.make("--languages", "en,zh") == .success)
        let accept = try TranslationStatusCommand.parse(["--accept", "--course", path])
        #expect(try await course.ending(accept) == .success)
        #expect(try await rename("lesson", "first-steps", "begin") == .success)
        #expect(try await rename("exercise", "first-exercise", "sum-up") == .success)
        let options = try CourseOptions.parse(["--course", path])
        let rows = TranslationTable(
            try TranslationSelection(options, slugs: []).translations
        ).rows
        #expect(rows.map(\.text.slug) == ["begin", "sum-up"])
        #expect(rows.allSatisfy { $0.total > 0 && $0.complete == $0.total && $0.unrecorded == 0 })
    }

    @Test func leadsOldAddressesToTheNewPages() async throws {
        #expect(try await course.make("--languages", "en") == .success)
        #expect(try await rename("exercise", "first-exercise", "sum-up") == .success)
        #expect(try await rename("exercise", "sum-up", "sum-total") == .success)
        let build = try BuildCommand.parse(["--course", course.path])
        #expect(try await course.ending(build) == .success)
        for old in ["first-exercise", "sum-up"] {
            let page = try course.text("site/public/en/exercises/\(old).html")
            #expect(page.contains("content=\"0; url=sum-total.html\""))
        }
    }

    @Test func canBeTakenBack() async throws {
        #expect(try await course.make("--languages", "en") == .success)
        let before = try course.snapshot()
        #expect(try await rename("exercise", "first-exercise", "sum-up") == .success)
        #expect(try await rename("exercise", "sum-up", "first-exercise") == .success)
        let after = try course.snapshot()
        let changed = before.keys.filter { before[$0] != after[$0] }
        #expect(changed == ["course/site/site.yml"] && before.keys == after.keys)
    }

    @Test func changesNothingWhenItRefuses() async throws {
        #expect(try await course.make("--languages", "en") == .success)
        let before = try course.snapshot()
        let arguments = [
            ["lesson", "none", "new"], ["lesson", "first-steps", "../up"],
            ["lesson", "first-steps", "first-steps"], ["exercise", "first-exercise", "class"],
            ["exercise", "first-steps", "new"],
        ]
        for words in arguments {
            #expect(try await rename(words[0], words[1], words[2]) == .validationFailure)
        }
        #expect(try course.snapshot() == before)
    }

    @Test func changesNothingWhenSomethingIsInTheWay() async throws {
        #expect(try await course.make("--languages", "en") == .success)
        try course.write("mine", "exercises/01-begin/notes.txt")
        let before = try course.snapshot()
        #expect(try await rename("lesson", "first-steps", "begin") == .validationFailure)
        #expect(try course.snapshot() == before)
    }
}
