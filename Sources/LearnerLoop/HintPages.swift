package import CourseModel
package import Diagnostics
package import TerminalText

/// The hints of one exercise as text for a terminal.
package struct HintPages: Sendable {
    private let exercise: Exercise
    private let language: MessageLanguage
    private let renderer: MarkupText

    /// - Parameters:
    ///   - exercise: The exercise.
    ///   - language: The reader's.
    ///   - style: Whether and how text is marked.
    ///   - width: The columns that a line may take.
    package init(
        _ exercise: Exercise,
        in language: MessageLanguage,
        style: TextStyle,
        width: Int
    ) {
        self.exercise = exercise
        self.language = language
        let folder = exercise.folder
        renderer = MarkupText(width: width, style: style, language: language) { address in
            courseAddress(of: address, in: folder)
        }
    }

    /// How many hints there are.
    package var count: Int { exercise.hintCount(in: language) }

    /// One hint under its heading, such as `Hint 2 of 3`.
    package func lines(of index: Int) -> [String] {
        guard let hints = exercise.text(in: language)?.hints, hints.indices.contains(index) else {
            return []
        }
        let heading = Message(
            en: "\(exercise.slug): hint \(index + 1) of \(count)",
            zh: "\(exercise.slug)：提示 \(index + 1)（共 \(count) 条）"
        )
        return [renderer.bold(heading[language]), ""] + renderer.lines(of: hints[index])
    }

    /// The first hints, with an empty line between them.
    package func lines(first shown: Int) -> [String] {
        Array((0..<min(shown, count)).map(lines(of:)).joined(separator: [""]))
    }
}

extension Exercise {
    /// How many hints its page in a language has.
    package func hintCount(in language: MessageLanguage) -> Int {
        text(in: language)?.hints.count ?? 0
    }
}

/// Where a relative link of an exercise's page leads, from the course's folder.
private func courseAddress(of address: String, in folder: String) -> String {
    guard !address.contains("://"), !address.hasPrefix("#") else { return address }
    var parts = folder.split(separator: "/")
    for part in address.split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
}
