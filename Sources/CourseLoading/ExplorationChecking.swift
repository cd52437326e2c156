import CourseModel
import Diagnostics
import LessonMarkup

/// Reports fences that ask the explorer for what it cannot know or nobody could read.
func reportExplorations(in document: MarkupDocument, diagnostics: inout [Diagnostic]) {
    let fences = document.fences
    let examples = fences.compactMap { fence -> (name: String, code: CodeBlock)? in
        guard case .example(let name) = fence.role else { return nil }
        return (name, fence.code)
    }
    for fence in fences {
        guard case .exploration(let kind, let name) = fence.role else { continue }
        let place = fence.position
        if name.isEmpty {
            diagnostics.append(.explorationWithoutExample(kind, at: place))
        } else if let code = examples.first(where: { $0.name == name })?.code {
            let words = ["compile-fail", "no-run"].filter { code.attributes[$0] != nil }
            if code.language != "swift" || !words.isEmpty {
                diagnostics.append(.unexplorableExample(name, at: place))
            }
        } else {
            let known = examples.filter { $0.code.language == "swift" }.map(\.name)
            diagnostics.append(.unknownExploredExample(name, known: known, at: place))
        }
        if kind == .schedule {
            let choices = ["outcome", "replay"].flatMap {
                (fence.code.attributes[$0] ?? "").split(separator: ",")
            }
            if !(1...2).contains(choices.count) {
                diagnostics.append(.scheduleWithoutChoice(at: place))
            }
            let lines = fence.code.text.split(separator: "\n")
                .filter { !$0.allSatisfy(\.isWhitespace) }
            if choices.count == 2, !lines.isEmpty, lines.count != 2 {
                diagnostics.append(.scheduleTitles(count: lines.count, at: place))
            }
        } else {
            for (number, line) in fence.code.text.split(
                separator: "\n",
                omittingEmptySubsequences: false
            ).enumerated()
            where !line.allSatisfy(\.isWhitespace) && OutcomeLine(String(line)) == nil {
                let below = SourcePosition(file: place.file, line: place.line + 1 + number)
                diagnostics.append(.badOutcomeLine(at: below))
            }
        }
    }
}

/// The words after a fence for the explorer.
enum ExplorationWords {
    /// Those of a kind, each with what its value must be.
    static func known(for kind: ExplorationRequest.Kind) -> [String: (String) -> Bool] {
        let words: [String: (String) -> Bool] = [
            "of": { $0.isEmpty || isSlug($0) },
            "preemptions": { Int($0).map { (0...9).contains($0) } ?? false },
            "each-access": { $0.isEmpty },
            "tasks": isList,
            "memories": isList,
        ]
        switch kind {
        case .outcomes: return words.filter { $0.key != "tasks" && $0.key != "memories" }
        case .interleavings: return words.filter { $0.key != "memories" }
        case .schedule:
            return words.merging(["outcome": isList, "replay": isList]) { own, _ in own }
        }
    }

    /// Whether there is something before, between and after all commas.
    private static func isList(_ text: String) -> Bool {
        text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
}
