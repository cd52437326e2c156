package import CourseModel
package import Diagnostics

/// An error of the compiler with its place in the lesson.
package enum CompilerMessage {
    /// Errors of one example that are shown at most; the first ones explain the others.
    private static let most = 5

    /// The errors in what the compiler said of an example's files.
    package static func errors(in messages: String, of example: Example) -> [Diagnostic] {
        let errors = messages.split(separator: "\n").compactMap { error(in: $0, of: example) }
        guard errors.isEmpty else { return Array(errors.prefix(most)) }
        // A linker or a crashed compiler speaks in no known form.
        let start = messages.split(separator: "\n").prefix(10).joined(separator: "\n")
        return [.doesNotCompile(example.name, reason: nil, excerpt: start, at: example.position)]
    }

    /// One line such as `main.swift:3:7: error: …`; a fence stands above the code's first line.
    private static func error(in line: Substring, of example: Example) -> Diagnostic? {
        guard let mark = line.firstRange(of: ": error: "),
            let file = example.files.first(where: { line.hasPrefix("\($0.file):") })
                ?? example.files.first(where: { line.contains("/\($0.file):") }),
            let name = line.firstRange(of: "\(file.file):"),
            name.upperBound <= mark.lowerBound
        else { return nil }
        let numbers = line[name.upperBound..<mark.lowerBound].split(separator: ":")
            .compactMap { Int($0) }
        guard numbers.count == 2 else { return nil }
        let place = file.place(ofLine: numbers[0], column: numbers[1])
        let reason = String(line[mark.upperBound...])
        return .doesNotCompile(example.name, reason: reason, excerpt: nil, at: place)
    }
}
