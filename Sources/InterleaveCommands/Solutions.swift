import CodeHighlighting
import CourseModel
import Foundation
import Grading
import TerminalText

/// The right solutions of an exercise, where the course has them.
struct Solutions {
    /// The reference first, then by name; empty in a course without hidden halves.
    let names: [String]
    private let folder: String

    /// - Parameters:
    ///   - exercise: The exercise.
    ///   - root: The course's folder, absolute.
    init(of exercise: Exercise, root: String) {
        let folder = "\(root)/\(exercise.hiddenFolder)/Solutions"
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        // Beside the solutions there may be a file about them.
        names = found.filter { name in
            let own = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")
            return !name.hasPrefix(".") && own != nil
        }
        .sorted { ($0 == "reference" ? "" : $0) < ($1 == "reference" ? "" : $1) }
        self.folder = folder
    }

    /// The files of one solution, each under its name.
    func lines(of name: String, style: TextStyle) throws(GradingError) -> [String] {
        let submission = Submission(folder: "\(folder)/\(name)")
        let groups = submission.files.map { file in
            [style.bold("// \(file.name)"), ""] + code(file.text, style: style)
        }
        return Array(groups.joined(separator: [""]))
    }

    private func code(_ text: String, style: TextStyle) -> [String] {
        let coloured = CodeLanguage.swift.tokens(of: text.harmlessLines.joined(separator: "\n"))
            .map { token in
                // Line by line, so that no colour runs over the end of one.
                token.text.split(separator: "\n", omittingEmptySubsequences: false)
                    .map { style.code(String($0), token.kind) }
                    .joined(separator: "\n")
            }
        return coloured.joined().split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }
}

extension TextStyle {
    /// A piece of code in the colour of its kind.
    fileprivate func code(_ text: String, _ kind: TokenKind) -> String {
        switch kind {
        case .plain: text
        case .keyword, .attribute: bold(text)
        case .string: green(text)
        case .number, .type: cyan(text)
        case .comment: dim(text)
        }
    }
}
