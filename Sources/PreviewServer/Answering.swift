import Diagnostics
import Foundation

/// What a request gets.
enum Answer {
    case response(Response)
    /// The events of one page, until it leaves.
    case events(page: String)
}

extension Preview {
    /// Where the server's own files are; a site's never are, for their names have no first dot.
    static let ownFolder = "/.interleave/"

    /// Answers a request.
    func answer(to head: RequestHead) -> Answer {
        guard head.isForThisMachine else {
            return .response(
                Response(
                    .misdirected,
                    saying: "This server answers only to localhost, 127.0.0.1 and [::1]."
                )
            )
        }
        guard head.method == "GET" || head.method == "HEAD" else {
            return .response(
                Response(
                    .methodNotAllowed,
                    saying: "Only GET and HEAD are answered.",
                    fields: [("Allow", "GET, HEAD")]
                )
            )
        }
        if head.target.hasPrefix(Self.ownFolder) { return ownFile(for: head) }
        let edition = self.edition
        switch edition.shown(at: head.target) {
        case .page(let bytes, let tag, let isMissing):
            let page = LiveScript.injected(into: bytes, tag: tag)
            return .response(
                cached(
                    Response(isMissing ? .notFound : .ok, type: ContentType.html, body: page),
                    tag: tag,
                    for: head
                )
            )
        case .file(let bytes, let type, let tag):
            return .response(cached(Response(.ok, type: type, body: bytes), tag: tag, for: head))
        case .folder(let address):
            return .response(
                Response(.found, saying: address, fields: [("Location", address)])
            )
        case .nothingYet(let tag):
            miss(edition)
            let page = LiveScript.injected(into: LiveScript.emptyPage, tag: tag)
            return .response(Response(.unavailable, type: ContentType.html, body: page))
        }
    }

    private func cached(_ response: Response, tag: String, for head: RequestHead) -> Response {
        let field = [("ETag", "\"\(tag)\"")]
        let known = head.fields["if-none-match"]?.split(separator: ",")
            .map { $0.trimmingCharacters(in: .whitespaces).replacing("W/", with: "") }
        if response.status == .ok, let known, known.contains("\"\(tag)\"") || known.contains("*") {
            var unchanged = Response(.notModified, body: [])
            unchanged.fields = field
            return unchanged
        }
        var response = response
        response.fields += field
        return response
    }

    private func ownFile(for head: RequestHead) -> Answer {
        guard !head.isFromElsewhere else {
            return .response(
                Response(.forbidden, saying: "A page from elsewhere may not listen here.")
            )
        }
        let own = head.target.dropFirst(Self.ownFolder.count)
        if own == "live.js" {
            let script = Response(.ok, type: ContentType.script, body: LiveScript.bytes)
            return .response(cached(script, tag: LiveScript.tag, for: head))
        }
        let question = "events?page="
        guard own.hasPrefix(question), head.method == "GET",
            let page = String(own.dropFirst(question.count)).removingPercentEncoding,
            page.hasPrefix("/")
        else { return .response(Response(.notFound, saying: "There is no such file.")) }
        return .events(page: page)
    }
}

/// What a page is told: how it looks now, and what is wrong.
struct PageEvent: Codable, Equatable {
    let tag: String
    let notices: [Notice]

    /// What a page is told of an edition.
    init(_ edition: Edition, page: String) {
        tag = edition.tag(at: page)
        notices = edition.notices
    }

    /// The event as it is sent.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // JSON has no line breaks of its own.
        return Array("data: ".utf8) + (try encoder.encode(self)) + Array("\n\n".utf8)
    }
}
