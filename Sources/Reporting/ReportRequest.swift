/// A report that was asked for: `junit=out/report.xml`, or `junit` for standard output.
package struct ReportRequest: Sendable, Hashable {
    /// A format in which verdicts can be had.
    package enum Format: String, Sendable, CaseIterable {
        case terminal
        case json
        case junit
        case gradescope
        case exercism
        case github
        case classroom50
        case html
    }

    package let format: Format
    /// The file to write; `nil` for standard output.
    package let path: String?

    package init(_ format: Format, path: String? = nil) {
        self.format = format
        self.path = path
    }

    /// Reads `junit=out/report.xml` or `junit`; `nil` if there is no such format, or an empty path.
    package init?(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let format = Format(rawValue: String(parts[0])), parts.count == 1 || !parts[1].isEmpty
        else { return nil }
        self.init(format, path: parts.count == 2 ? String(parts[1]) : nil)
    }
}

extension [ReportRequest] {
    /// The reports to make: what was asked for, and the terminal's on standard output unless
    /// another one is to be there.
    package var completed: [ReportRequest] {
        contains { $0.path == nil } ? self : self + [ReportRequest(.terminal)]
    }

    /// What keeps them from being made at once; `nil` if nothing does.
    package var fault: String? {
        if count(where: { $0.path == nil }) > 1 {
            return
                "Only one format can be printed; name a file for the others: --format junit=FILE."
        }
        let paths = compactMap(\.path)
        return Set(paths).count == paths.count ? nil : "Two formats cannot share one file."
    }
}
