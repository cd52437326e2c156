import Diagnostics
import Verdicts

/// One message of the compiler about a learner's file.
struct CompilerDiagnostic: Sendable, Equatable {
    enum Severity: String, Sendable {
        case error
        case warning
        case note
    }

    /// The file's name, without folders.
    let file: String
    /// Counted from 1.
    let line: Int
    /// Counted from 1.
    let column: Int
    let severity: Severity
    let text: String

    /// Reads a compiler's output.
    ///
    /// - Returns: What points into a Swift file, each message once, in their order; lines that
    ///   have no place are left out.
    static func reading(_ output: String) -> [CompilerDiagnostic] {
        var seen: Set<String> = []
        return output.lines.compactMap { line in
            guard let diagnostic = CompilerDiagnostic(line: line) else { return nil }
            return seen.insert(String(line)).inserted ? diagnostic : nil
        }
    }

    /// Reads `Counter.swift:3:9: error: cannot find 'x' in scope`.
    private init?(line: Substring) {
        let parts = line.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].hasSuffix(".swift"), let row = Int(parts[1]),
            let column = Int(parts[2]), row > 0, column > 0,
            let severity = Severity(rawValue: String(parts[3].drop { $0 == " " }))
        else { return nil }
        file = String(parts[0].split(separator: "/").last ?? parts[0])
        self.line = row
        self.column = column
        self.severity = severity
        text = String(parts[4].drop { $0 == " " })
    }
}

extension GradedExercise {
    /// What the compiler said of the learner's files, by place.
    var compilerDiagnostics: [CompilerDiagnostic] {
        CompilerDiagnostic.reading(verdict.state.text.compilerOutput ?? "")
    }
}
