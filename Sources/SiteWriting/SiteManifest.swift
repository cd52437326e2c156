/// The list of the files that a build wrote, kept in the folder itself.
///
/// What it does not name was put there by somebody else, and is left alone.
struct SiteManifest: Equatable {
    /// Its own name in the folder.
    static let name = ".interleave-site"

    private static let firstLine = "interleave site 1"

    /// Paths relative to the folder.
    let files: Set<String>

    init(files: Set<String>) {
        self.files = files
    }

    /// Reads a manifest; `nil` for a text that is none.
    init?(parsing bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        guard lines.first == Self.firstLine else { return nil }
        files = Set(lines.dropFirst())
    }

    /// The manifest's text: one line to know it by, then the paths, sorted.
    var bytes: [UInt8] {
        Array((([Self.firstLine] + files.sorted()).joined(separator: "\n") + "\n").utf8)
    }
}
