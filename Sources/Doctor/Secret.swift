import Foundation

/// A file that only its owner may read, to be shown to somebody else.
struct Secret {
    let path = FileManager.default.temporaryDirectory
        .appending(component: "interleave-secret-\(UUID().uuidString)").path

    init() {
        _ = FileManager.default.createFile(
            atPath: path,
            contents: Data("secret\n".utf8),
            attributes: [.posixPermissions: 0o600]
        )
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
