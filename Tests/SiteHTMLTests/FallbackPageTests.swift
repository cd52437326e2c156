import CourseModel
import Diagnostics
import LessonMarkup
import SiteHTML
import SitePages
import Testing

/// Pages that show their originals, in whole or in part.
@Suite struct FallbackPageTests {
    /// A course of one lesson; `isWhole` tells whether the Chinese file is missing.
    private func html(isWhole: Bool) throws -> String {
        let english = "lessons/01-one/lesson.en.md"
        let body = "## Take {#take}\n\nOne.[^a]\n\n> [!NOTE]\n> Two.\n\nThree.\n\n[^a]: Note."
        let document = MarkupDocument.parsing(body, file: english).document
        let places = document.blocks.map(\.position)
        let text = LessonText(
            file: "lessons/01-one/lesson.zh.md",
            title: isWhole ? "One" : "一",
            summary: isWhole ? "One." : "一。",
            document: document,
            fallback: isWhole
                ? Fallback(language: .english, isWholeText: true)
                : Fallback(
                    language: .english,
                    passages: [
                        places[0]: .stale, places[1]: .missing, places[2]: .missing,
                        document.footnotes[0].blocks[0].position: .stale,
                    ]
                )
        )
        let original = LessonText(file: english, title: "One", summary: "One.", document: document)
        let sample = SampleSite.course()
        let course = Course(
            settings: sample.settings,
            lessons: [
                Lesson(
                    number: 8,
                    slug: "one",
                    minutes: 1,
                    requires: [],
                    exercises: [],
                    notes: [],
                    texts: [.english: original, .chinese: text],
                    figures: [:]
                )
            ],
            exercises: []
        )
        let renderer = try SiteRenderer(plan: SitePlan(course), design: SampleSite.design())
        return renderer.html(of: .lesson("one", .chinese))
    }

    @Test func boxesPassagesInTheirLanguageWithANoticeInTheReaders() throws {
        let page = try html(isWhole: false)
        let body = try #require(page.firstMatch(of: /(?s)<div class="prose">\n(.*)<\/div>/)).1
        #expect(
            body.hasPrefix(
                """
                <div class="foreign fallback" lang="en">
                <p class="fallback-notice" lang="zh-Hans">English · 原文改动后，译文尚未更新</p>
                <h2 id="take">Take <a class="anchor" href="#take" aria-label="Link to this section">\
                #</a></h2>
                </div>
                <div class="foreign fallback" lang="en">
                <p class="fallback-notice" lang="zh-Hans">English · 本段尚未翻译</p>
                <p>One.<sup class="footnote-reference" id="fnref:1">\
                <a role="doc-noteref" href="#fn:1">1</a></sup></p>
                <div class="alert alert-note" role="note"><p class="alert-title">Note</p>
                <p>Two.</p>
                </div>
                </div>
                <p>Three.</p>
                <section class="footnotes" role="doc-endnotes" aria-label="脚注">
                <ol>
                <li id="fn:1" lang="en">
                <p class="fallback-notice" lang="zh-Hans">English · 原文改动后，译文尚未更新</p>
                <p>Note.
                """
            ),
            "\(body)"
        )
        #expect(page.contains("<h1>一</h1>"))
        #expect(!page.contains("page-notice"))
    }

    @Test func saysOnceAtTheTopThatThereIsNoTranslation() throws {
        let page = try html(isWhole: true)
        #expect(page.contains("<html lang=\"zh-Hans\">"))
        #expect(page.contains("<h1 lang=\"en\">One</h1>"))
        #expect(
            page.contains(
                """
                <p class="page-notice" role="note">本页尚未翻译，以下是原文： \
                <a href="../../en/lessons/one.html" hreflang="en" lang="en">English</a></p>
                """
            )
        )
        #expect(page.contains("<div class=\"foreign\" lang=\"en\">\n<h2 id=\"take\">"))
        #expect(!page.contains("fallback-notice"))
        // What is no translation is not announced as one.
        #expect(!page.contains("rel=\"alternate\" hreflang=\"zh-Hans\""))
    }

    @Test func saysNothingOnPagesThatAreTranslated() throws {
        let renderer = try SiteRenderer(
            plan: SitePlan(SampleSite.course()),
            design: SampleSite.design()
        )
        for (path, bytes) in renderer.files() where path.hasSuffix(".html") {
            let page = String(decoding: bytes, as: UTF8.self)
            #expect(!page.contains("fallback") && !page.contains("page-notice"), "\(path)")
        }
    }
}
