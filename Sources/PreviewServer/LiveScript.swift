/// The script that reloads a page and shows what is wrong; only the server puts it into pages.
enum LiveScript {
    /// The script's text.
    static let bytes = PackageResources.live_js

    /// Stands for the script's text.
    static let tag: String = {
        var hasher = Hasher()
        hasher.combine(bytes)
        return String(UInt(bitPattern: hasher.finalize()), radix: 36)
    }()

    /// What is shown while there is no site.
    static let emptyPage = Array(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>interleave serve</title></head>
        <body style="font-family: system-ui, sans-serif; margin: 3rem 1.5rem">
        <p>There is no site to show yet. This page follows as soon as there is one.</p>
        <p lang="zh-Hans">还没有可以显示的网站。网站构建好后，本页会自动刷新。</p>
        </body>
        </html>

        """.utf8
    )

    /// Puts the script at the end of a page.
    ///
    /// - Parameters:
    ///   - page: HTML.
    ///   - tag: What stands for how the page looks; the script reloads it once that is another.
    /// - Returns: The page with the script.
    static func injected(into page: [UInt8], tag: String) -> [UInt8] {
        let element = Array(
            "<script src=\"/.interleave/live.js\" data-tag=\"\(tag)\" defer></script>\n".utf8
        )
        let end = lastBodyEnd(in: page)
        return page[..<end] + element + page[end...]
    }

    /// Where the body ends; the end of the page if that is not told.
    private static func lastBodyEnd(in page: [UInt8]) -> Int {
        let end = Array("</body".utf8)
        var start = page.count - end.count
        while start >= 0 {
            if page[start] == end[0], page[start..<(start + end.count)].elementsEqual(end) {
                return start
            }
            start -= 1
        }
        return page.count
    }
}
