import ArgumentParser
import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Testing
import Translations

@testable import InterleaveCommands

private let races = "lessons/08-races/lesson.en.md"
private let chineseRaces = "lessons/08-races/lesson.zh.md"

@Suite struct TranslationsCommandTests {
    private let course: TranslatedCourse

    init() throws {
        course = try TranslatedCourse()
    }

    /// Two changes of the original, a paragraph and a file that are missing.
    private func breakApart() throws {
        try course.edit(races, "Twenty processes each", "Thirty processes each")
        try course.edit(races, "## Load, add, store", "## Load, add and store")
        let text = try course.text(chineseRaces)
        let paragraph = try #require(text.firstMatch(of: /假设 A 读到 0[^\n]*\n\n/)).0
        try course.write(text.replacing(paragraph, with: ""), chineseRaces)
        try course.remove("exercises/22-async-await/gather/exercise.zh.md")
    }

    @Test func isCompleteInThisRepository() throws {
        let table = TranslationTable(try course.selection().translations)
        #expect(table.rows.count == 10)
        #expect(table.rows.allSatisfy { $0.complete == $0.total && $0.unrecorded == 0 })
    }

    @Test func showsATableWithColumnsUnderOneAnotherInBothLanguages() throws {
        try breakApart()
        let table = TranslationTable(try course.selection("races", "gather").translations)
        let total = table.rows[0].total
        #expect(
            table.lines(in: .english) == [
                "Text             From  To  Blocks  Complete  Stale  Missing",
                "lesson races     en    zh  \(total)      \(total - 3)        2      1",
                "exercise gather  en    zh  13      0         0      13       no file",
            ]
        )
        #expect(
            table.lines(in: .chinese) == [
                "正文         原文  译文  块数  完成  过时  缺失",
                "课 races     en    zh    \(total)    \(total - 3)    2     1",
                "练习 gather  en    zh    13    0     0     13    没有文件",
            ]
        )
        #expect(
            table.places(in: .english).map { $0.prefix(while: { $0 != ":" }) } == [
                chineseRaces[...], chineseRaces[...], races[...],
                "exercises/22-async-await/gather/exercise.zh.md",
            ]
        )
    }

    @Test func tellsProgramsTheSame() throws {
        try breakApart()
        let json = try TranslationTable(try course.selection("races").translations).json()
        let rows = try #require(
            JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
        )
        #expect(rows.count == 1)
        let stale = try #require(rows[0]["stale"] as? [[String: Any]])
        #expect(
            stale.map { $0["place"] as? String } == [
                "twenty/paragraph-1", "load-add-store/heading",
            ]
        )
        #expect(rows[0]["hasFile"] as? Bool == true)
        #expect((rows[0]["missing"] as? [Any])?.count == 1)
    }

    @Test func endsWellHoweverFarTheLanguagesAreApart() async throws {
        try breakApart()
        #expect(try await course.translations() == .success)
        #expect(try await course.translations("races", "--diff") == .success)
        #expect(try await course.translations("status", "races", "--json") == .success)
        #expect(try await course.translations("nothing") == .validationFailure)
        #expect(try await course.translations("export", "--to", "fr") == .validationFailure)
    }

    @Test func failsIfAFileHasErrors() async throws {
        try course.edit(chineseRaces, "{#twenty}", "{#thirty}")
        #expect(try await course.translations("races") == .failure)
        #expect(try await course.translations("gather") == .success)
        #expect(try await course.translations("export", "--to", "zh", "races") == .failure)
    }

    @Test func recordsWhatIsAccepted() async throws {
        try breakApart()
        #expect(try await course.translations("--accept", "races") == .success)
        let table = TranslationTable(try course.selection("races").translations)
        #expect(table.rows[0].stale == 0)
        #expect(table.rows[0].missing == 1)
        let texts = try course.texts()
        #expect(try await course.translations("--accept") == .success)
        #expect(try course.texts() == texts)
    }

    @Test(arguments: ["<<<<<<< HEAD\n", "interleave-translations 2\n", "junk\n"])
    func losesNothingOfALockFileThatItCannotRead(lock: String) async throws {
        try course.write(lock, "lessons/08-races/translations.lock")
        let texts = try course.texts()
        #expect(try await course.translations("--accept") == .failure)
        #expect(try await course.translations("export", "--to", "zh") == .failure)
        #expect(try course.texts() == texts)
        #expect(try await course.translations("--accept", "gather") == .success)
    }

    @Test func findsOlderOriginalsInTheHistoryOfGit() async throws {
        let digest = try #require(
            course.selection("races").translations[0].original.blocks.first {
                $0.source.hasPrefix("Twenty processes")
            }
        ).digest
        let history = OriginalHistory(
            root: course.path,
            environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
        )
        #expect(try await history.texts(of: [digest], in: races) == nil)
        try await course.commit()
        try course.edit(races, "Twenty processes each", "Thirty processes each")
        try #require(await course.run("git", "commit", "--all", "--message", "Edit").isGood)
        let folder = "lessons/08-contests"
        try #require(await course.run("git", "mv", "lessons/08-races", folder).isGood)
        try #require(await course.run("git", "commit", "--message", "Move").isGood)
        let found = try await history.texts(of: [digest, "none"], in: "\(folder)/lesson.en.md")
        #expect(
            found == [
                digest: "Twenty processes each add one to a shared number. How much is twenty "
                    + "times one?"
            ]
        )
    }
}
