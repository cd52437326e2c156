/// What a browser is told a file is.
enum ContentType {
    /// The type of a file, by its name.
    static func of(_ name: String) -> String {
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        return known[ending] ?? "application/octet-stream"
    }

    static let html = "text/html; charset=utf-8"
    static let script = "text/javascript; charset=utf-8"
    static let text = "text/plain; charset=utf-8"
    static let events = "text/event-stream; charset=utf-8"

    private static let known = [
        "html": html, "htm": html, "js": script, "mjs": script, "txt": text, "md": text,
        "swift": text, "css": "text/css; charset=utf-8", "json": "application/json",
        "xml": "application/xml; charset=utf-8", "svg": "image/svg+xml; charset=utf-8",
        "webmanifest": "application/manifest+json", "wasm": "application/wasm",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
        "webp": "image/webp", "avif": "image/avif", "ico": "image/vnd.microsoft.icon",
        "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
        "pdf": "application/pdf", "zip": "application/zip", "mp4": "video/mp4",
        "webm": "video/webm", "mp3": "audio/mpeg",
    ]
}
