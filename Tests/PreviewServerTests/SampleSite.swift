import Foundation

@testable import PreviewServer

/// A small site in a temporary folder, and secrets beside it.
final class SampleSite: Sendable {
    let root: String

    init() throws {
        root =
            FileManager.default.temporaryDirectory
            .appending(path: "PreviewServer-\(UUID().uuidString)").path
        for (path, text) in files { try write(text, at: "site/\(path)") }
        try write("secret", at: "secret.txt")
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    let files = [
        "index.html": "<html><body>start</body></html>",
        "404.html": "<html><body>not here</body></html>",
        "en/index.html": "<html lang=\"en\"><body>home</body></html>",
        "assets/site.css": "p { color: red }",
        "assets/pixel.png": "png",
    ]

    /// The site's folder.
    var folder: String { root + "/site" }

    var edition: Edition { edition() }

    func edition(_ notices: [Notice] = []) -> Edition {
        Edition(folder: folder, files: files.mapValues { Array($0.utf8) }, notices: notices)
    }

    func write(_ text: String, at path: String) throws {
        let url = URL(filePath: "\(root)/\(path)")
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: url)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder)/\(name)",
            withDestinationPath: target
        )
    }
}

extension RequestHead {
    /// A request as a browser of this machine sends it.
    init(_ target: String, method: String = "GET", fields: [String: String] = [:]) throws {
        let lines =
            ["\(method) \(target) HTTP/1.1", "Host: localhost"]
            + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        let text = lines.joined(separator: "\r\n") + "\r\n\r\n"
        guard let head = RequestHead(parsing: Array(text.utf8)) else { throw NoRequest() }
        self = head
    }
}

/// That a text of a test is no request.
struct NoRequest: Error {}
