import Testing

@testable import PreviewServer

/// Which file an address names.
@Suite struct SitePathTests {
    @Test(
        arguments: [
            ("/", "index.html"),
            ("/en/", "en/index.html"),
            ("/en/index.html", "en/index.html"),
            ("/assets/site.css?v=2#x", "assets/site.css"),
            ("/zh/%E4%BD%A0%E5%A5%BD.html", "zh/你好.html"),
            ("/zh/你好.html", "zh/你好.html"),
            ("/a%20b%25.html", "a b%.html"),
            ("/a..b/c", "a..b/c"),
        ]
    )
    func namesAFile(target: String, file: String) {
        #expect(SitePath(target: target)?.file.joined(separator: "/") == file)
    }

    @Test(
        arguments: [
            "/..", "/../etc/passwd", "/en/../../etc/passwd", "/./en", "/%2e%2e/etc/passwd",
            "/%2E%2E/etc/passwd", "/en/%2e./x", "/..%2fetc/passwd", "/en%2Findex.html",
            "//etc/passwd", "/en//index.html", "/.interleave-site", "/en/.hidden", "/%00",
            "/index.html%00.png", "/a%0Ab", "/%", "/%4", "/%zz", "/%ff", "/%+1", "", "en/",
            "http://localhost/en/", "/%c0%ae%c0%ae/etc/passwd",
        ]
    )
    func refusesWhatIsNoPathOfASite(target: String) {
        #expect(SitePath(target: target) == nil)
    }

    @Test func tellsTheAddressOfAFolder() {
        #expect(SitePath(target: "/zh/%E4%BD%A0 好")?.folderAddress == "/zh/%E4%BD%A0%20%E5%A5%BD/")
    }
}
