import Testing

@testable import PreviewServer

/// What is read of a request, and whom it is trusted to come from.
@Suite struct RequestHeadTests {
    @Test func readsMethodTargetAndFields() throws {
        let text =
            "GET /en/?a=b HTTP/1.1\r\nHost: localhost:8080\r\nX-Twice: 1\r\nx-twice:\t2 \r\n\r\n"
        let head = try #require(RequestHead(parsing: Array(text.utf8)))
        #expect(head.method == "GET")
        #expect(head.target == "/en/?a=b")
        #expect(head.fields == ["host": "localhost:8080", "x-twice": "1, 2"])
    }

    @Test(
        arguments: [
            "", "GET\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/2\r\n\r\n", "GET / HTTP/1.1 x\r\n\r\n",
            "GET  / HTTP/1.1\r\n\r\n", " / HTTP/1.1\r\n\r\n", "GET * HTTP/1.1\r\n\r\n",
            "GET http://localhost/ HTTP/1.1\r\n\r\n", "CONNECT localhost:80 HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n",
            "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        ]
    )
    func takesNothingElseForARequest(text: String) {
        #expect(RequestHead(parsing: Array(text.utf8)) == nil)
    }

    @Test func takesNoBytesThatAreNoText() {
        let bytes = Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1\r\n\r\n".utf8)
        #expect(RequestHead(parsing: bytes) == nil)
    }

    @Test(
        arguments: [
            ("GET / HTTP/1.1\r\n\r\nrest", 18), ("GET / HTTP/1.1\n\nrest", 16),
            ("GET / HTTP/1.1\r\n\r", nil), ("GET / HTTP/1.1\r\nA: b\r\n", nil),
        ]
    )
    func findsWhereAHeadEnds(text: String, end: Int?) {
        #expect(RequestHead.end(in: Array(text.utf8)) == end)
    }

    @Test(
        arguments: [
            ("localhost", true), ("LOCALHOST:8080", true), ("127.0.0.1:1", true),
            ("[::1]", true), ("[::1]:8080", true), ("example.org", false),
            ("localhost.example.org", false), ("127.0.0.1.example.org:8080", false),
            ("localhost:", false), ("localhost:80x", false), ("127.0.0.2", false), ("", false),
            ("localhost, example.org", false),
        ]
    )
    func isForThisMachineByItsOwnNamesOnly(host: String, isOwn: Bool) throws {
        let text = "GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n"
        let head = try #require(RequestHead(parsing: Array(text.utf8)))
        #expect(head.isForThisMachine == isOwn)
    }

    @Test(
        arguments: [
            ("", false), ("Sec-Fetch-Site: same-origin\r\n", false),
            ("Sec-Fetch-Site: none\r\n", false), ("Sec-Fetch-Site: cross-site\r\n", true),
            ("Sec-Fetch-Site: same-site\r\n", true), ("Origin: http://localhost:8080\r\n", false),
            ("Origin: http://localhost:3000\r\n", true), ("Origin: null\r\n", true),
            ("Origin: https://localhost:8080\r\n", true),
        ]
    )
    func knowsAPageFromElsewhere(fields: String, isFromElsewhere: Bool) throws {
        let text = "GET / HTTP/1.1\r\nHost: localhost:8080\r\n\(fields)\r\n"
        let head = try #require(RequestHead(parsing: Array(text.utf8)))
        #expect(head.isFromElsewhere == isFromElsewhere)
    }
}
