package import Diagnostics

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
    package var fault: Message? {
        if count(where: { $0.path == nil }) > 1 {
            return Message(
                en: "Only one format can be printed; name a file for the others: "
                    + "--format junit=FILE.",
                zh: "只能输出一种格式，其余的请指定文件：--format junit=文件。"
            )
        }
        let paths = compactMap(\.path)
        guard Set(paths).count < paths.count else { return nil }
        return Message(
            en: "Two formats cannot share one file.",
            zh: "两种格式不能写到同一个文件。"
        )
    }
}
