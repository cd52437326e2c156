import Diagnostics
import FolderWatching
import Foundation
import Testing

@testable import InterleaveCommands
@testable import PreviewServer

/// What `serve` shows while somebody writes.
@Suite struct ServeSessionTests {
    private let served: ServedCourse
    private let lesson = "lessons/01-one/lesson.en.md"

    init() throws { served = try ServedCourse() }

    private func save(_ text: String, at file: String? = nil) throws {
        let file = file ?? lesson
        try served.course.write(text, at: file, keepingHead: file.hasSuffix(".md"))
    }

    @Test func showsTheSiteAndLeavesTheAuthorsAlone() async throws {
        await served.build(after: .began)
        #expect(try await served.page().contains("<h2 id=\"why\">Why"))
        #expect(!served.course.has("site/public"))
        await served.end()
        #expect(!served.course.has(".editions"))
    }

    @Test func showsASaveAtOnceAndThenBuildsTheWholeCourse() async throws {
        await served.build(after: .began)
        try save("## Why {#why}\n\nBecause.\n")
        let drafts = await served.build(after: .changed([lesson]))
        #expect(drafts == 1)
        #expect(try await served.page().contains("<p>Because.</p>"))
    }

    @Test func keepsTheLastGoodSiteUntilAMistakeIsMended() async throws {
        await served.build(after: .began)
        try save("## Why {#why}\n\n[x](none.md)\n")
        await served.build(after: .changed([lesson]))
        #expect(try await served.page().contains("<h2 id=\"why\">Why"))
        let notices = await served.mistakes()
        #expect(notices.map(\.place) == ["lessons/01-one/lesson.en.md:12:1"])
        try save("## Why {#why}\n\nMended.\n")
        await served.build(after: .changed([lesson]))
        #expect(try await served.page().contains("<p>Mended.</p>"))
        #expect(await served.mistakes().isEmpty)
    }

    @Test func showsWhatIsWrongBeforeThereIsAnySite() async throws {
        try save("## Why {#why}\n\n[x](none.md)\n")
        await served.build(after: .began)
        #expect(await served.preview.edition.folder == nil)
        #expect(await served.mistakes().count == 1)
    }

    @Test func showsNoBuildThatANewerSaveHasOvertaken() async throws {
        await served.build(after: .began)
        try save("## Why {#why}\n\nFirst.\n")
        await served.tell(.changed([lesson]))
        let overtaken = await served.next()
        try save("## Why {#why}\n\nSecond.\n")
        await served.tell(.changed([lesson]))
        if let overtaken { await served.take(overtaken) }
        #expect(try await !served.page().contains("First."))
        await served.build(after: .changed([]))
        #expect(try await served.page().contains("<p>Second.</p>"))
    }

    @Test func saysThatTheCourseIsGoneAndGoesOnOnceItIsBack() async throws {
        await served.build(after: .began)
        await served.tell(.vanished)
        let notice = try #require(await served.mistakes().first)
        #expect(notice.message.en == "the course's folder is gone: \(served.course.path)")
        #expect(try await served.page().contains("<h2 id=\"why\">Why"))
        try save("## Why {#why}\n\nBack.\n")
        await served.build(after: .returned)
        #expect(await served.mistakes().isEmpty)
        #expect(try await served.page().contains("<p>Back.</p>"))
    }

    @Test func writesTheSiteAgainOnceItsFolderHasVanished() async throws {
        await served.build(after: .began)
        try FileManager.default.removeItem(atPath: served.course.path + "/.editions")
        await served.take(.lost)
        #expect(try await served.page().contains("<h2 id=\"why\">Why"))
    }

    @Test func saysThatATemplateIsBroken() async throws {
        await served.build(after: .began)
        let template = "site/templates/lesson.mustache"
        let text = try served.course.text(of: template)
        try served.course.write("{{#open}}", at: template)
        await served.build(after: .changed([template]))
        let notice = try #require(await served.mistakes().first)
        #expect(notice.message.en.hasPrefix("site/templates/lesson.mustache is no Mustache"))
        #expect(try await served.page().contains("<h2 id=\"why\">Why"))
        try served.course.write(text, at: template)
        await served.build(after: .changed([template]))
        #expect(await served.mistakes().isEmpty)
    }
}
