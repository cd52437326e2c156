import CourseModel
import Foundation
import SiteHTML
import SitePages
import Testing

/// Whole pages against files that a person can read.
///
/// `GOLDEN=write swift test --filter GoldenPageTests` writes them anew; the diff is the review.
@Suite struct GoldenPageTests {
    private static let folder = SampleSite.repository + "/Tests/SiteHTMLTests/Golden"

    @Test(arguments: [
        Page.languageChoice, .notFound, .home(.english), .home(.chinese),
        .exerciseList(.chinese), .lesson("races", .english), .lesson("races", .chinese),
        .exercise("counter", .english), .exercise("counter", .chinese),
    ])
    func rendersThePageAsBefore(page: Page) throws {
        try compare(page, of: SampleSite.course(), name: page.address)
    }

    @Test(arguments: [
        Page.glossary(.english), .glossary(.chinese), .lesson("locks", .english),
        .exercise("counter", .chinese),
    ])
    func rendersThePageOfACourseWithGlossaryAsBefore(page: Page) throws {
        let course = SampleSite.course(hasGlossary: true)
        try compare(page, of: course, name: "with-glossary/" + page.address)
    }

    private func compare(_ page: Page, of course: Course, name: String) throws {
        let renderer = try SiteRenderer(
            plan: SitePlan(course),
            design: SampleSite.design(),
            baseURL: "https://example.org/course/"
        )
        let html = renderer.html(of: page)
        let name = name.replacing("/", with: "-")
        let golden = URL(filePath: Self.folder).appending(path: name)
        if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
            try FileManager.default.createDirectory(
                atPath: Self.folder,
                withIntermediateDirectories: true
            )
            try Data(html.utf8).write(to: golden)
        }
        #expect(html == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
    }
}
