import Diagnostics

/// A state of a site: its files as they are now, and what is wrong with what they are made from.
package struct Edition: Sendable, Equatable {
    /// The folder of the site, absolute; `nil` while there has been none.
    package let folder: String?
    /// What is shown above every page.
    package let notices: [Notice]
    /// Stands for the content of all files that are not pages: with them every page looks different.
    let look: Int

    /// - Parameters:
    ///   - folder: The folder of the site, absolute.
    ///   - files: What is in it, by path.
    ///   - notices: What is shown above every page.
    package init(folder: String, files: [String: [UInt8]], notices: [Notice]) {
        self.folder = folder
        self.notices = notices
        var hasher = Hasher()
        for (path, bytes) in files.sorted(by: { $0.key < $1.key })
        where !path.hasSuffix(".html") {
            hasher.combine(path)
            hasher.combine(bytes)
        }
        look = hasher.finalize()
    }

    /// The state before there is any site.
    package init(notices: [Notice]) {
        folder = nil
        self.notices = notices
        look = 0
    }

    /// The same site with other notices.
    package func with(_ notices: [Notice]) -> Edition {
        Edition(folder: folder, notices: notices, look: look)
    }

    private init(folder: String?, notices: [Notice], look: Int) {
        self.folder = folder
        self.notices = notices
        self.look = look
    }

    /// What an address shows in this edition.
    enum Shown: Equatable {
        /// A page, with the tag that stands for how it looks.
        case page([UInt8], tag: String, isMissing: Bool)
        case file([UInt8], type: String, tag: String)
        /// The address is that of a folder and lacks its slash.
        case folder(address: String)
        /// There is no site, or it has vanished.
        case nothingYet(tag: String)
    }

    /// Finds what an address shows.
    ///
    /// - Parameter target: The path as a browser asks for it.
    /// - Returns: What stands there; the site's page for missing ones if nothing does.
    func shown(at target: String) -> Shown {
        guard let folder else { return .nothingYet(tag: "none") }
        let path = SitePath(target: target)
        switch path.map({ ServedFolder.entry(at: $0.file, in: folder) }) {
        case .some(nil): return .nothingYet(tag: "none")
        case .some(.file(let bytes)):
            let name = path?.file.last ?? ""
            guard !name.hasSuffix(".html") else {
                return .page(bytes, tag: tag(of: bytes, isPage: true), isMissing: false)
            }
            return .file(
                bytes,
                type: ContentType.of(name),
                tag: tag(of: bytes, isPage: false)
            )
        case .some(.folder):
            if let path, !path.isFolder, path.names.count > 0 {
                return .folder(address: path.folderAddress)
            }
        case .some(.nothing), nil: break
        }
        guard case .file(let bytes)? = ServedFolder.entry(at: ["404.html"], in: folder) else {
            let isGone = ServedFolder.entry(at: [], in: folder) == nil
            return isGone
                ? .nothingYet(tag: "none") : .page(Self.missing, tag: "missing", isMissing: true)
        }
        let tag = tag(of: bytes, isPage: true)
        return .page(bytes, tag: "missing-" + tag, isMissing: true)
    }

    /// The tag of what an address shows; a folder's is that of its index.
    func tag(at target: String) -> String {
        switch shown(at: target) {
        case .page(_, let tag, _), .file(_, _, let tag), .nothingYet(let tag): tag
        case .folder: "folder"
        }
    }

    private func tag(of bytes: [UInt8], isPage: Bool) -> String {
        var hasher = Hasher()
        hasher.combine(bytes)
        if isPage { hasher.combine(look) }
        return String(UInt(bitPattern: hasher.finalize()), radix: 36)
    }

    private static let missing = Array(
        "<!DOCTYPE html><html lang=\"en\"><title>404</title><p>404 Not Found</p></html>".utf8
    )
}
