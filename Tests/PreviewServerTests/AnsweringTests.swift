import Diagnostics
import Foundation
import Testing

@testable import PreviewServer

/// What requests get, without a network.
@Suite struct AnsweringTests {
    private let site: SampleSite
    private let preview: Preview

    init() throws {
        site = try SampleSite()
        preview = Preview(site.edition)
    }

    private func response(
        to target: String,
        method: String = "GET",
        fields: [String: String] = [:]
    ) async throws -> Response {
        let head = try RequestHead(target, method: method, fields: fields)
        guard case .response(let response) = await preview.answer(to: head) else {
            throw NoRequest()
        }
        return response
    }

    private func field(_ name: String, of response: Response) -> String? {
        response.fields.first { $0.name == name }?.value
    }

    @Test(
        arguments: [
            ("/", "text/html; charset=utf-8"), ("/en/", "text/html; charset=utf-8"),
            ("/assets/site.css", "text/css; charset=utf-8"), ("/assets/pixel.png", "image/png"),
        ]
    )
    func servesFilesWithTheirTypes(target: String, type: String) async throws {
        let response = try await response(to: target)
        #expect(response.status == .ok)
        #expect(field("Content-Type", of: response) == type)
    }

    @Test func putsTheScriptIntoPagesOnly() async throws {
        let page = String(decoding: try await response(to: "/en/").body, as: UTF8.self)
        let parts = page.split(separator: "home")
        #expect(parts.first == "<html lang=\"en\"><body>")
        #expect(parts.last?.hasPrefix("<script src=\"/.interleave/live.js\" data-tag=\"") == true)
        #expect(parts.last?.hasSuffix("\" defer></script>\n</body></html>") == true)
        let style = try await response(to: "/assets/site.css").body
        #expect(style == Array("p { color: red }".utf8))
        let written = try String(contentsOfFile: site.folder + "/en/index.html", encoding: .utf8)
        #expect(written == site.files["en/index.html"])
    }

    @Test func leadsToAFolderWithItsSlash() async throws {
        let response = try await response(to: "/en")
        #expect(response.status == .found)
        #expect(field("Location", of: response) == "/en/")
    }

    @Test(arguments: ["/none.html", "/assets/", "/../secret.txt", "/%2e%2e/secret.txt", "//en"])
    func showsTheSitesOwnPageForWhatIsNotThere(target: String) async throws {
        let response = try await response(to: target)
        #expect(response.status == .notFound)
        #expect(String(decoding: response.body, as: UTF8.self).contains("not here"))
    }

    @Test func doesNotSendAgainWhatTheBrowserHas() async throws {
        for target in ["/en/", "/assets/site.css", "/.interleave/live.js"] {
            let first = try await response(to: target)
            let tag = try #require(field("ETag", of: first))
            let second = try await response(
                to: target,
                fields: ["If-None-Match": "W/\(tag), \"x\""]
            )
            #expect(second.status == .notModified)
            #expect(second.body.isEmpty)
            let other = try await response(to: target, fields: ["If-None-Match": "\"x\""])
            #expect(other.status == .ok)
        }
    }

    @Test func aPageHasAnotherTagOnceAStyleSheetIsAnother() async throws {
        let before = field("ETag", of: try await response(to: "/en/"))
        var files = site.files.mapValues { Array($0.utf8) }
        files["assets/site.css"] = Array("p { color: blue }".utf8)
        await preview.show(Edition(folder: site.folder, files: files, notices: []))
        #expect(field("ETag", of: try await response(to: "/en/")) != before)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get", "TRACE"])
    func answersGETAndHEADOnly(method: String) async throws {
        let response = try await response(to: "/", method: method)
        #expect(response.status == .methodNotAllowed)
        #expect(field("Allow", of: response) == "GET, HEAD")
    }

    @Test func refusesANameThatIsNotThisMachines() async throws {
        let text = "GET /en/ HTTP/1.1\r\nHost: rebound.example.org\r\n\r\n"
        let head = try #require(RequestHead(parsing: Array(text.utf8)))
        guard case .response(let response) = await preview.answer(to: head) else {
            throw NoRequest()
        }
        #expect(response.status == .misdirected)
        #expect(!String(decoding: response.body, as: UTF8.self).contains("home"))
    }

    @Test(arguments: [["Sec-Fetch-Site": "cross-site"], ["Origin": "http://example.org"]])
    func letsNoPageFromElsewhereListen(fields: [String: String]) async throws {
        let response = try await response(to: "/.interleave/events?page=/en/", fields: fields)
        #expect(response.status == .forbidden)
    }

    @Test func showsAPageOfItsOwnWhileThereIsNoSite() async throws {
        await preview.show(Edition(notices: []))
        let response = try await response(to: "/en/")
        #expect(response.status == .unavailable)
        let text = String(decoding: response.body, as: UTF8.self)
        #expect(text.contains("There is no site to show yet."))
        #expect(text.contains("/.interleave/live.js\" data-tag=\"none\""))
    }

    @Test func tellsThatTheSitesFolderHasVanished() async throws {
        try FileManager.default.removeItem(atPath: site.folder)
        #expect(try await response(to: "/en/").status == .unavailable)
        var losses = preview.losses.makeAsyncIterator()
        #expect(await losses.next() != nil)
    }

    @Test func tellsAPageItsTagAndWhatIsWrong() async throws {
        let notice = Notice(.error, Message(en: "x", zh: "y"), mend: Message(en: "a", zh: "b"))
        let page = try await response(to: "/en/")
        let event = PageEvent(site.edition([notice]), page: "/en/")
        #expect(field("ETag", of: page) == "\"\(event.tag)\"")
        #expect(event.notices == [notice])
        let text = String(decoding: try event.bytes(), as: UTF8.self)
        #expect(text.hasPrefix("data: {"))
        #expect(text.hasSuffix("}\n\n"))
    }
}
