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

    private func build(_ arguments: String...) throws -> ExitCode {
        do {
            let command = try BuildCommand.parse(["--course", course.path] + arguments)
            try command.run()
            return .success
        } catch let code as ExitCode {
            return code
        }
    }

    @Test func buildsTheSiteBesideItsSettings() throws {
        #expect(try build() == .success)
        let lesson = try course.text(of: "site/public/en/lessons/one.html")
        #expect(lesson.contains("<h2 id=\"why\">Why"))
        #expect(course.has("site/public/assets/site.css"))
    }

    @Test func buildsWhereItIsTold() throws {
        #expect(try build("--output", course.path + "/elsewhere") == .success)
        #expect(course.has("elsewhere/index.html"))
        #expect(!course.has("site/public"))
    }

    @Test func leavesTheSiteAsItWasWhenTheCourseHasAnError() throws {
        #expect(try build() == .success)
        let before = try course.text(of: "site/public/en/lessons/one.html")
        try course.write(
            "## Why {#why}\n\n[x](none.md)",
            at: "lessons/01-one/lesson.en.md",
            keepingHead: true
        )
        #expect(try build() == .failure)
        #expect(try course.text(of: "site/public/en/lessons/one.html") == before)
    }

    @Test func stopsAtAWarningOnlyWhenStrict() throws {
        try course.write(
            "## Why {#why}\n\n[x](lesson.zh.md)",
            at: "lessons/01-one/lesson.en.md",
            keepingHead: true
        )
        #expect(try build("--strict") == .failure)
        #expect(!course.has("site/public"))
        #expect(try build() == .success)
    }

    @Test func callsAFolderThatIsNotItsOwnOurFault() throws {
        try course.write("mine", at: "elsewhere/thesis.txt")
        #expect(try build("--output", course.path + "/elsewhere") == ExitCode(70))
    }

    @Test func callsAFolderWithoutACourseWrongUse() throws {
        let command = try BuildCommand.parse(["--course", course.path + "/lessons"])
        #expect(throws: ExitCode.validationFailure) { try command.run() }
    }

    @Test(arguments: ["example.org", "/course", "ftp://example.org"])
    func refusesABaseURLThatIsNone(address: String) {
        #expect(throws: (any Error).self) {
            try BuildCommand.parse(["--base-url", address])
        }
    }
}
