import ArgumentParser
import Foundation
import Testing

@testable import InterleaveCommands

/// The whole way from a folder of Markdown to a folder of pages.
@Suite struct BuildCommandTests {
    private let course: SampleCourse

    init() throws {
        course = try SampleCourse()
    }

    private func build(_ arguments: String...) async throws -> ExitCode {
        do {
            let command = try BuildCommand.parse(["--course", course.path] + arguments)
            try await command.run()
            return .success
        } catch let code as ExitCode {
            return code
        }
    }

    @Test func buildsTheSiteBesideItsSettings() async throws {
        #expect(try await build() == .success)
        let lesson = try course.text(of: "site/public/en/lessons/one.html")
        #expect(lesson.contains("<h2 id=\"why\">Why"))
        #expect(course.has("site/public/assets/site.css"))
    }

    @Test func buildsWhereItIsTold() async throws {
        #expect(try await build("--output", course.path + "/elsewhere") == .success)
        #expect(course.has("elsewhere/index.html"))
        #expect(!course.has("site/public"))
    }

    @Test func leavesTheSiteAsItWasWhenTheCourseHasAnError() async throws {
        #expect(try await build() == .success)
        let before = try course.text(of: "site/public/en/lessons/one.html")
        try course.write(
            "## Why {#why}\n\n[x](none.md)",
            at: "lessons/01-one/lesson.en.md",
            keepingHead: true
        )
        #expect(try await build() == .failure)
        #expect(try course.text(of: "site/public/en/lessons/one.html") == before)
    }

    @Test func stopsAtAWarningOnlyWhenStrict() async throws {
        try course.write(
            "## Why {#why}\n\n[x](lesson.zh.md)",
            at: "lessons/01-one/lesson.en.md",
            keepingHead: true
        )
        #expect(try await build("--strict") == .failure)
        #expect(!course.has("site/public"))
        #expect(try await build() == .success)
    }

    @Test func callsAFolderThatIsNotItsOwnOurFault() async throws {
        try course.write("mine", at: "elsewhere/thesis.txt")
        #expect(try await build("--output", course.path + "/elsewhere") == ExitCode(70))
    }

    @Test func callsAFolderWithoutACourseWrongUse() async throws {
        let command = try BuildCommand.parse(["--course", course.path + "/lessons"])
        await #expect(throws: ExitCode.validationFailure) { try await command.run() }
    }

    @Test(arguments: ["example.org", "/course", "ftp://example.org"])
    func refusesABaseURLThatIsNone(address: String) {
        #expect(throws: (any Error).self) {
            try BuildCommand.parse(["--base-url", address])
        }
    }
}
