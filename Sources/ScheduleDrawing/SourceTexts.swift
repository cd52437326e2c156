import Schedules

/// The learner's files: what stands in each line.
package struct SourceTexts: Sendable, Hashable {
    private let lines: [String: [Int: String]]

    /// - Parameter lines: The lines of each file, by its name without folders.
    package init(_ lines: [String: [String]] = [:]) {
        self.init(
            numbered: lines.mapValues { lines in
                Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($0 + 1, $1) })
            }
        )
    }

    /// - Parameter lines: Some lines of each file, by its name without folders and by their
    ///   numbers from 1.
    package init(numbered lines: [String: [Int: String]]) {
        self.lines = lines
    }

    /// The innermost line of a call stack that stands in one of these files.
    func line(of stack: [Frame]) -> SourceLine? {
        for frame in stack {
            guard let path = frame.file, let number = frame.line, number > 0 else { continue }
            let name = path.split(separator: "/").last.map(String.init) ?? path
            guard let text = lines[name]?[number] else { continue }
            return SourceLine(
                file: name.legible(columns: 60),
                line: number,
                text: text.legible(columns: 200)
            )
        }
        return nil
    }
}
