import Diagnostics
import Foundation
import Testing

@testable import PreviewServer

/// A server and browsers on real sockets.
@Suite struct PreviewServerTests {
    private let site: SampleSite
    private let preview: Preview

    init() throws {
        site = try SampleSite()
        preview = Preview(site.edition)
    }

    /// Runs a body beside a server.
    private func serving(
        // Longer than any machine is busy.
        limits: PreviewServer.Limits = .init(patience: .seconds(3600)),
        _ body: @escaping @Sendable (UInt16) async throws -> Void
    ) async throws {
        let server = try PreviewServer(port: 0, limits: limits)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [preview] in try await server.run(preview) }
            try await body(server.port)
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    @Test func servesAPageOnBothLoopbackAddresses() async throws {
        try await serving { port in
            let four = try await Browser(port: port).get("/en/")
            #expect(four.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"))
            #expect(four.hasSuffix("</body></html>"))
            if let browser = try? Browser(port: port, isIPv6: true) {
                #expect(await browser.get("/en/") == four)
            }
        }
    }

    @Test func sendsAHeadWithoutABody() async throws {
        try await serving { port in
            let whole = try await Browser(port: port).get("/en/")
            let head = try await Browser(port: port).get("/en/", method: "HEAD")
            #expect(head == whole.prefix(head.count))
            #expect(head.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func takesARequestInPieces() async throws {
        try await serving { port in
            let browser = try Browser(port: port)
            for piece in ["GE", "T /en/ HT", "TP/1.1\r\nHost: local", "host\r", "\n\r", "\n"] {
                browser.send(piece)
                await Task.yield()
            }
            #expect(await browser.read().hasPrefix("HTTP/1.1 200 OK"))
        }
    }

    @Test func answersABrowserThatSendsABody() async throws {
        try await serving { port in
            let browser = try Browser(port: port)
            let body = String(repeating: "x", count: 40_000)
            browser.send(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40000\r\n\r\n" + body
            )
            #expect(await browser.read().hasPrefix("HTTP/1.1 405 Method Not Allowed"))
        }
    }

    @Test func refusesAHeadThatDoesNotEnd() async throws {
        try await serving { port in
            let browser = try Browser(port: port)
            let field = "X-Field: " + String(repeating: "x", count: 1000) + "\r\n"
            browser.send("GET / HTTP/1.1\r\n" + String(repeating: field, count: 20))
            #expect(await browser.read().hasPrefix("HTTP/1.1 431 "))
        }
    }

    @Test func refusesWhatIsNoRequest() async throws {
        try await serving { port in
            let browser = try Browser(port: port)
            browser.send("\u{16}\u{3}\u{1} hello\r\n\r\n")
            #expect(await browser.read().hasPrefix("HTTP/1.1 400 Bad Request"))
        }
    }

    @Test func givesUpOnHalfARequest() async throws {
        try await serving(limits: .init(patience: .milliseconds(20))) { port in
            let browser = try Browser(port: port)
            browser.send("GET /en/ HTTP/1.1\r\nHost: loc")
            #expect(await browser.read().hasPrefix("HTTP/1.1 408 Request Timeout"))
        }
    }

    @Test func goesOnWhenABrowserLeavesInTheMiddle() async throws {
        try await serving { port in
            for _ in 0..<20 {
                let browser = try Browser(port: port)
                browser.send("GET /en/ HTTP/1.1\r\n")
                browser.leave()
            }
            #expect(try await Browser(port: port).get("/en/").hasPrefix("HTTP/1.1 200 OK"))
        }
    }

    @Test func tellsEveryBrowserOfANewEdition() async throws {
        let next = site.edition([
            Notice(.error, Message(en: "wrong", zh: "错了"), mend: Message(en: "mend", zh: "改"))
        ])
        try await serving { [preview] port in
            let browsers = try (0..<30).map { _ in try Browser(port: port) }
            for browser in browsers {
                let first = await browser.listen(to: "/en/")
                #expect(first.contains("\"notices\":[]"))
            }
            await preview.show(next)
            for browser in browsers {
                #expect(await browser.read(until: "\n\n").contains("\"en\":\"wrong\""))
                browser.leave()
            }
        }
    }

    @Test func isNotHeldUpByABrowserThatTakesNothing() async throws {
        let long = Notice(
            .error,
            Message(en: String(repeating: "long ", count: 1 << 20), zh: ""),
            mend: Message(en: "", zh: "")
        )
        try await serving(limits: .init(patience: .milliseconds(300))) { [preview, site] port in
            let hanging = try Browser(port: port)
            _ = await hanging.listen(to: "/en/")
            await preview.show(site.edition([long]))
            #expect(try await Browser(port: port).get("/en/").hasPrefix("HTTP/1.1 200 OK"))
            // It is given up, so nobody listens any more.
            while await preview.readerCount > 0 { await Task.yield() }
            hanging.leave()
        }
    }

    @Test func forgetsABrowserThatLeft() async throws {
        try await serving { [preview] port in
            let browser = try Browser(port: port)
            _ = await browser.listen(to: "/en/")
            #expect(await preview.readerCount == 1)
            browser.leave()
            while await preview.readerCount > 0 { await Task.yield() }
        }
    }

    @Test func closesWhoComesWhenTooManyAreThere() async throws {
        try await serving(limits: .init(patience: .seconds(3600), connections: 2)) { port in
            let browsers = try (0..<2).map { _ in try Browser(port: port) }
            for browser in browsers { _ = await browser.listen(to: "/en/") }
            #expect(try await Browser(port: port).read() == "")
            browsers[0].leave()
            // The place is free once the server has noticed.
            while try await !Browser(port: port).get("/en/").hasPrefix("HTTP/1.1 200 OK") {}
            browsers[1].leave()
        }
    }

    @Test func saysThatAPortIsTakenAndFreesItsOwn() async throws {
        let taken = try PreviewServer(port: 0)
        #expect(throws: PreviewServerError.portTaken(taken.port)) {
            try PreviewServer(port: taken.port)
        }
        let task = Task { [preview] in try await taken.run(preview) }
        _ = try await Browser(port: taken.port).get("/en/")
        task.cancel()
        _ = await task.result
        #expect(throws: Never.self) { try PreviewServer(port: taken.port) }
    }
}
