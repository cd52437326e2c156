import Diagnostics
import Foundation

/// A diagnostic as `check --json` prints it.
///
/// The keys are promised in Documentation/CourseFormat.md.
struct DiagnosticJSON: Encodable {
    let id: String
    let severity: Diagnostic.Severity
    let file: String
    let line: Int
    let column: Int
    let message: Message
    let mend: Message
    let excerpt: [String]
    let fixable: Bool

    init(_ diagnostic: Diagnostic, isMendable: Bool) {
        id = diagnostic.code
        severity = diagnostic.severity
        file = diagnostic.position.file
        line = diagnostic.position.line
        column = diagnostic.position.column
        message = diagnostic.message
        mend = diagnostic.mend
        excerpt =
            diagnostic.excerpt?.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init) ?? []
        fixable = isMendable
    }

    /// All diagnostics as one array, also if there are none.
    static func text(of diagnostics: [Diagnostic], mendable: Set<Diagnostic>) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let reports = diagnostics.map {
            DiagnosticJSON($0, isMendable: mendable.contains($0))
        }
        return String(decoding: try encoder.encode(reports), as: UTF8.self)
    }
}
