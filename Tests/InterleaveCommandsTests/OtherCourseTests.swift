import ArgumentParser
import Foundation
import Testing

@testable import InterleaveCommands

/// A course on sorting, in German alone: there is not even a file of English words.
@Suite struct CourseInOneLanguageTests {
    private let course: OtherCourse

    init() throws {
        course = try OtherCourse(
            "GermanCourse",
            words: [],
            exercise: ("01-vertauschen/kleinstes-zuerst", "KleinstesZuerst")
        )
    }

    /// Runs the examples; grades the starter, both solutions and the mutant.
    @Test func passesTheCheck() async throws {
        #expect(try await course.lines(graded: true) == [])
    }

    @Test func becomesASiteInThatLanguage() async throws {
        #expect(try await course.build() == .success)
        let pages = [
            "404.html", "de/exercises/index.html", "de/exercises/kleinstes-zuerst.html",
            "de/index.html", "de/lessons/einfuegen.html", "de/lessons/tauschen.html",
            "de/lessons/vertauschen.html", "index.html",
        ]
        #expect(try course.pages() == pages)
        for page in pages {
            let html = try course.page(page)
            #expect(html.contains("<html lang=\"de\">"), "\(page)")
            #expect(!html.contains("class=\"language\""), "\(page)")
            #expect(!html.contains(#/hreflang="(?:en|zh)/#), "\(page)")
        }
    }

    @Test func saysNothingInEnglish() async throws {
        #expect(try await course.build() == .success)
        let words = AuthoredCourse.repository + "/site/words/en.yml"
        let english = try String(contentsOfFile: words, encoding: .utf8)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
            .compactMap { line in line.firstRange(of: ": ").map { line[$0.upperBound...] } }
            .filter { $0.count >= 12 && !$0.contains("#") }
        #expect(english.count > 10)
        for page in try course.pages() {
            let html = try course.page(page)
            for word in english { #expect(!html.contains(word), "\(page)") }
        }
    }

    @Test func hasALessonWhoseNumberHasThreeDigits() async throws {
        #expect(try await course.build() == .success)
        let page = try course.page("de/lessons/einfuegen.html")
        #expect(page.contains("<p class=\"eyebrow\">Lektion 120 · 10 Min.</p>"))
    }

    @Test func isNotBuiltWithoutAWordThatThePagesNeed() async throws {
        try course.removeLine(beginning: "skip:", from: "site/words/de.yml")
        #expect(try await course.build() == ExitCode(70))
    }
}

/// A course on networks, in three languages of which Japanese is the original.
@Suite struct CourseInThreeLanguagesTests {
    private let course: OtherCourse

    init() throws {
        course = try OtherCourse(
            "NetworkCourse",
            words: ["en", "zh"],
            exercise: ("01-packets/checksum", "Checksum")
        )
    }

    @Test func passesTheCheck() async throws {
        #expect(try await course.lines() == [])
    }

    @Test func hasEveryPageInEveryLanguage() async throws {
        #expect(try await course.build() == .success)
        let names = [
            "exercises/checksum.html", "exercises/index.html", "index.html",
            "lessons/packets.html", "lessons/parcels.html",
        ]
        let pages = ["en", "ja", "zh"].flatMap { code in names.map { "\(code)/\($0)" } }
        #expect(try course.pages() == (["404.html", "index.html"] + pages).sorted())
    }

    @Test(arguments: [("en", "en"), ("ja", "ja"), ("zh", "zh-Hans")])
    func linksTheOtherLanguages(code: String, tag: String) async throws {
        #expect(try await course.build() == .success)
        let html = try course.page("\(code)/lessons/packets.html")
        #expect(html.contains("<html lang=\"\(tag)\">"))
        for (other, otherTag) in [("en", "en"), ("ja", "ja"), ("zh", "zh-Hans")] {
            let address = "href=\"../../\(other)/lessons/packets.html\""
            let link = "<a class=\"language\" \(address) hreflang=\"\(otherTag)\""
            #expect(html.contains(link) == (other != code))
            #expect(html.contains("<link rel=\"alternate\" hreflang=\"\(otherTag)\""))
        }
    }

    @Test func beginsWithTheOriginalsLanguage() async throws {
        #expect(try await course.build() == .success)
        let html = try course.page("index.html")
        #expect(html.contains("<html lang=\"ja\">"))
        for name in ["日本語", "English", "简体中文"] { #expect(html.contains(name)) }
    }

    @Test(arguments: [
        ("ja", ["ヘッダーとペイロード", "aria-label=\"表 1：最短、最長\"", "<summary>答え</summary>"]),
        ("zh", ["首部和载荷组成", "aria-label=\"表 1：最短、最长\"", "<summary>答案</summary>"]),
        ("en", ["header\nand a payload", "aria-label=\"Table 1: Shortest, Longest\""]),
    ])
    func speaksEachLanguageAsItIsWritten(code: String, texts: [String]) async throws {
        #expect(try await course.build() == .success)
        let html = try course.page("\(code)/lessons/packets.html")
        for text in texts { #expect(html.contains(text)) }
        #expect(html.contains("4 bytes") == false)
        #expect(html.contains("// four bytes"))
    }
}
