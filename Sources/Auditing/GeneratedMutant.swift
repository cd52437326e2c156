package import CourseModel
import Diagnostics

/// A reference solution with one change.
package struct GeneratedMutant: Sendable, Equatable {
    package let mutation: SourceMutation
    /// The file that is changed, as the solution names it.
    package let file: String
    package let change: LineChange
    /// All files of the solution, one of them changed.
    package let files: [SourceFile]

    /// - Returns: `nil` if the change is not of that file.
    package init?(_ mutation: SourceMutation, of file: SourceFile, in solution: [SourceFile]) {
        guard let changed = mutation.applied(to: file.text), changed != file.text else {
            return nil
        }
        self.mutation = mutation
        self.file = file.name
        change = LineChange(from: file.text, to: changed)
        files = solution.map { other in
            other.name == file.name ? SourceFile(name: file.name, text: changed) : other
        }
    }

    /// Whether an author's mark is of this mutant.
    package func isMarked(by mark: EquivalentMutation) -> Bool {
        mark.kind == mutation.kind
            && (change.removed.first.map(trimmed) ?? "") == mark.line
            && (mark.becomes == nil || mark.becomes == change.added.first.map(trimmed))
    }
}

private func trimmed(_ line: String) -> String {
    let start = line.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
}
