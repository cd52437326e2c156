import Reporting
import Testing

@Suite struct ReportRequestTests {
    @Test(arguments: [
        ("junit", ReportRequest(.junit)), ("junit=a/b.xml", ReportRequest(.junit, path: "a/b.xml")),
        ("html=a=b.html", ReportRequest(.html, path: "a=b.html")),
    ])
    func readsAFormatAndItsFile(text: String, request: ReportRequest) {
        #expect(ReportRequest(text) == request)
    }

    @Test(arguments: ["", "xml", "junit=", "=a", "JUnit"])
    func knowsNoOtherFormat(text: String) {
        #expect(ReportRequest(text) == nil)
    }

    @Test func printsForTheTerminalBesideFiles() {
        let requests = [ReportRequest(.junit, path: "a")]
        #expect(requests.completed == requests + [ReportRequest(.terminal)])
        #expect([ReportRequest(.json)].completed == [ReportRequest(.json)])
    }

    @Test func refusesTwoFormatsInOnePlace() {
        #expect([ReportRequest(.json), ReportRequest(.junit)].fault != nil)
        #expect([ReportRequest(.json, path: "a"), ReportRequest(.junit, path: "a")].fault != nil)
        #expect([ReportRequest(.json, path: "a"), ReportRequest(.junit)].fault == nil)
    }
}
