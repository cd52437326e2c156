import Diagnostics
import Verdicts

extension SubmittedEntry {
    /// The text of a Swift file; appends every reason not to take it.
    func text(limits: IntakeLimits, findings: inout [Finding]) -> String {
        if !SubmittedName.isPlain(nameBytes, limits: limits) {
            findings.append(.oddName(name, limit: limits.nameBytes))
        }
        switch content {
        case .file(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else {
                findings.append(.notUTF8(name))
                return ""
            }
            findings += SourceText(file: name, bytes: bytes, text: text).findings(limits: limits)
            return text
        case .tooLarge: findings.append(.tooLarge(name, limit: limits.fileBytes))
        case .hardLink: findings.append(.hardLink(name))
        case .symbolicLink: findings.append(.symbolicLink(name))
        case .folder, .special: findings.append(.noRegularFile(name))
        case .unreadable, .unknown: findings.append(.unreadable(name))
        }
        return ""
    }

    /// That it is left where it is, unless nobody expects it to be taken.
    var notTaken: Finding? {
        if name == "Package.swift" || !isSwift && !isHarmless { .notTaken(name) } else { nil }
    }

    /// Whether it is a note for people, or something that an editor or a system left.
    private var isHarmless: Bool {
        let last = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
        return nameBytes.first == UInt8(ascii: ".") || Self.notes.contains(last)
    }

    private static let notes: Set = [
        "md", "markdown", "txt", "rtf", "pdf", "png", "jpg", "jpeg", "svg", "html", "readme",
        "license", "orig", "bak", "swift~",
    ]
}
