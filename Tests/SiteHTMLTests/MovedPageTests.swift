import CourseModel
import SiteHTML
import SitePages
import Testing

/// Old addresses lead to where a page is now.
@Suite struct MovedPageTests {
    private func files(
        _ redirects: Redirect...,
        baseURL: String? = nil
    ) throws -> [String: String] {
        let course = SampleSite.course()
        let settings = CourseSettings(
            title: course.settings.title,
            summary: course.settings.summary,
            languages: course.settings.languages,
            languageNames: course.settings.languageNames,
            allowsRawHTML: false,
            parts: [],
            redirects: redirects
        )
        let moved = Course(
            settings: settings,
            lessons: course.lessons,
            exercises: course.exercises
        )
        let renderer = try SiteRenderer(
            plan: SitePlan(moved),
            design: try SampleSite.design(),
            baseURL: baseURL
        )
        return renderer.files().mapValues { String(decoding: $0, as: UTF8.self) }
    }

    @Test func leadsAnOldAddressToTheNewOneWithoutJavaScript() throws {
        let page = try files(Redirect(.lesson, from: "threads", to: "races"))[
            "zh/lessons/threads.html"
        ]
        #expect(
            page == """
                <!DOCTYPE html>
                <html lang="zh-Hans">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>竞争</title>
                <meta name="robots" content="noindex">
                <meta name="color-scheme" content="light dark">
                <meta http-equiv="refresh" content="0; url=races.html">
                <link rel="stylesheet" href="../../assets/site.css">
                <script>location.replace("races.html" + location.hash)</script>
                </head>
                <body>
                <main class="page">
                <h1>本页已移动</h1>
                <p><a href="races.html">竞争</a></p>
                </main>
                </body>
                </html>

                """
        )
    }

    @Test func namesTheNewPageAsCanonical() throws {
        let redirect = Redirect(.exercise, from: "sum", to: "counter")
        let page = try files(redirect, baseURL: "https://example.org/course")
        let link =
            "<link rel=\"canonical\" href=\"https://example.org/course/en/exercises/counter.html\">"
        #expect(page["en/exercises/sum.html"]?.contains(link) == true)
    }

    @Test func hidesNoPageAndLeadsNowhereElse() throws {
        let pages = try files(
            Redirect(.lesson, from: "locks", to: "races"),
            Redirect(.lesson, from: "old", to: "none")
        )
        #expect(pages == (try files()))
    }
}
