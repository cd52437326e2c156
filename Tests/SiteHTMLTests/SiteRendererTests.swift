import CourseModel
import Foundation
import SiteHTML
import SitePages
import Testing

@Suite struct SiteRendererTests {
    private let design: SiteDesign

    init() throws {
        design = try SampleSite.design()
    }

    private func renderer(
        of course: Course = SampleSite.course(),
        baseURL: String? = nil
    ) throws -> SiteRenderer {
        try SiteRenderer(plan: SitePlan(course), design: design, baseURL: baseURL)
    }

    /// The value of each `href` and `src` of a page.
    private func addresses(in html: String) -> [String] {
        html.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
    }

    @Test(arguments: [false, true])
    func leadsEveryLinkToAFileOfTheSite(hasGlossary: Bool) throws {
        let files = try renderer(of: SampleSite.course(hasGlossary: hasGlossary)).files()
        for (path, bytes) in files where path.hasSuffix(".html") {
            for address in addresses(in: String(decoding: bytes, as: UTF8.self)) {
                let file = address.split(separator: "#", omittingEmptySubsequences: false)[0]
                let target = file.isEmpty ? path : RelativePath.resolving(String(file), in: path)
                #expect(target.map { files[$0] != nil } == true, "\(path): \(address)")
            }
        }
    }

    @Test(arguments: [false, true])
    func leadsEveryAnchorToAnIDOfItsPage(hasGlossary: Bool) throws {
        let files = try renderer(of: SampleSite.course(hasGlossary: hasGlossary)).files().mapValues
        { String(decoding: $0, as: UTF8.self) }
        var checked = 0
        for (path, html) in files where path.hasSuffix(".html") {
            for address in addresses(in: html) where address.contains("#") {
                let parts = address.split(separator: "#", omittingEmptySubsequences: false)
                let target =
                    parts[0].isEmpty ? path : RelativePath.resolving(String(parts[0]), in: path)
                let page = target.flatMap { files[$0] } ?? ""
                #expect(page.contains("id=\"\(parts[1])\""), "\(path): \(address)")
                checked += 1
            }
        }
        #expect(checked > 10)
    }

    @Test func givesNoIDTwiceOnAPage() throws {
        for (path, bytes) in try renderer().files() where path.hasSuffix(".html") {
            let html = String(decoding: bytes, as: UTF8.self)
            let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
            #expect(ids.count == Set(ids).count, "\(path)")
        }
    }

    @Test func namesTheSectionsOfTheOtherLanguage() throws {
        let html = try renderer().html(of: .lesson("races", .english))
        #expect(html.contains(#"href="../../zh/lessons/races.html""#))
        #expect(html.contains(#"data-anchors="why q""#))
    }

    @Test func writesCanonicalAddressesOnlyWhenItKnowsThem() throws {
        let page = Page.lesson("races", .english)
        #expect(try !renderer().html(of: page).contains("canonical"))
        let html = try renderer(baseURL: "https://example.org/").html(of: page)
        let address = "https://example.org/en/lessons/races.html"
        #expect(html.contains("<link rel=\"canonical\" href=\"\(address)\">"))
    }

    @Test func linksWholeAddressesFromTheMissingPage() throws {
        let html = try renderer(baseURL: "https://example.org").html(of: .notFound)
        #expect(
            addresses(in: html).allSatisfy {
                $0.hasPrefix("https://example.org/") || $0.hasPrefix("#")
            }
        )
    }

    @Test func speaksEnglishWhereALanguageHasNoWords() throws {
        let french = Language(rawValue: "fr")
        let course = SampleSite.course(languages: [french, .english])
        let html = try renderer(of: course).html(of: .exercise("counter", french))
        #expect(html.contains("<html lang=\"fr\">"))
        #expect(html.contains("How to run it"))
    }

    @Test func rendersACourseWithoutLanguagesAndLessons() throws {
        let course = SampleSite.course(languages: [])
        let paths = try renderer(of: course).files().keys.filter { $0.hasSuffix(".html") }
        #expect(paths.sorted() == ["404.html", "index.html"])
    }

    @Test func setsFiguresIntoThePageWithoutWhatStandsBeforeTheRoot() throws {
        let html = try renderer().html(of: .lesson("races", .english))
        let start = #"<svg aria-label="Two lanes, &quot;A&quot; &amp; B." viewBox="0 0 10 10""#
        #expect(html.contains(start))
        #expect(html.contains("<figcaption>Lanes</figcaption>"))
        #expect(!html.contains("<?xml"))
        #expect(!html.contains("An <svg of old"))
    }

    @Test func writesTheSameBytesEachTime() throws {
        #expect(try renderer().files() == renderer().files())
    }
}
