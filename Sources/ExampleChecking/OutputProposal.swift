import CourseModel
package import Diagnostics
import LessonMarkup

/// What an `output` block would say if it said what was printed.
package struct OutputProposal: Sendable, Hashable {
    /// The example's name.
    package let example: String
    /// Where the block begins that holds what is expected now.
    package let position: SourcePosition
    /// What the block says now.
    package let expected: String
    /// What it would say; ends in a newline unless it is empty.
    package let accepted: String
    /// What is wrong until then.
    package let diagnostic: Diagnostic
    /// The order of lines does not matter.
    package let isUnordered: Bool

    /// What a program printed as its output block; `nil` if it has none, or one whose lines its
    /// author picks.
    ///
    /// - Parameters:
    ///   - printed: All that the program printed.
    ///   - example: The program.
    ///   - diagnostic: What is wrong.
    init?(printed: String, by example: Example, insteadOf diagnostic: Diagnostic) {
        guard let output = example.outputs.first else { return nil }
        let printedLines = Self.lines(of: printed)
        let lines: [Substring]
        switch OutputRule(output.code) {
        case .contains: return nil
        case .exact: lines = printedLines
        case .unordered:
            // What still holds stays where its author put it.
            var rest = printedLines
            let kept = Self.lines(of: output.code.text).filter { line in
                guard let index = rest.firstIndex(of: line) else { return false }
                rest.remove(at: index)
                return true
            }
            lines = kept + rest
        }
        self.example = example.name
        position = output.position
        expected = output.code.text
        accepted = lines.map { "\($0)\n" }.joined()
        self.diagnostic = diagnostic
        isUnordered = OutputRule(output.code) == .unordered
    }

    private static func lines(of text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// Whether another run printed the same, as far as the block promises it.
    func isConfirmed(by printed: String) -> Bool {
        let (first, second) = (Self.lines(of: accepted), Self.lines(of: printed))
        return isUnordered ? first.sorted() == second.sorted() : first == second
    }
}
