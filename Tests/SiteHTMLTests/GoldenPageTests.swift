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
        let renderer = try SiteRenderer(
            plan: SitePlan(SampleSite.course()),
            design: SampleSite.design(),
            baseURL: "https://example.org/course/"
        )
        let html = renderer.html(of: page)
        let name = page.address.replacing("/", with: "-")
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
