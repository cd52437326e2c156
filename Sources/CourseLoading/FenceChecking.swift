import CourseModel
import Diagnostics
import LessonMarkup

/// Reports headings of level 1, for the page's title is one.
func reportFirstLevelHeadings(in document: MarkupDocument, diagnostics: inout [Diagnostic]) {
    for block in document.blocks {
        guard case .heading(level: 1, _, _) = block.kind else { continue }
        diagnostics.append(.headingAboveSecondLevel(at: block.position))
    }
}

/// Reports what is wrong with the fences of one document by themselves.
func reportFences(in document: MarkupDocument, diagnostics: inout [Diagnostic]) {
    var names: Set<String> = []
    var previous: Fence?
    for fence in document.fences {
        diagnostics += FenceWords(of: fence).diagnostics
        switch fence.role {
        case .example(let name):
            if name.isEmpty {
                diagnostics.append(.exampleWithoutName(at: fence.position))
            } else if !names.insert(name).inserted {
                diagnostics.append(.duplicateExample(name, at: fence.position))
            }
        case .part(let file, of: let name):
            if !names.insert("\(name) \(file)").inserted {
                diagnostics.append(.duplicateExample("\(name) \(file)", at: fence.position))
            }
        case .strayOutput:
            diagnostics.append(.strayOutput(at: fence.position))
        case .output(_, let index) where index > 0:
            // Only the messages of a compiler may be given in several blocks.
            if previous?.code.attributes["compile-fail"] == nil {
                diagnostics.append(.strayOutput(at: fence.position))
            }
        case .exploration, .output, .shown:
            break
        }
        if fence.code.language != "output" { previous = fence }
    }
    reportParts(in: document, diagnostics: &diagnostics)
    reportExplorations(in: document, diagnostics: &diagnostics)
    reportPairs(in: document, diagnostics: &diagnostics)
}

/// The words after a fence's language, held against those that are known.
private struct FenceWords {
    var diagnostics: [Diagnostic] = []

    init(of fence: Fence) {
        let known = Self.known(for: fence)
        for (word, value) in fence.code.attributes.sorted(by: { $0.key < $1.key }) {
            guard let isGood = known[word] else {
                let words = known.keys.sorted()
                diagnostics.append(.unknownFenceWord(word, known: words, at: fence.position))
                continue
            }
            if isGood(value) { continue }
            if case .exploration = fence.role {
                diagnostics.append(.badExplorationValue(word, value: value, at: fence.position))
            } else {
                diagnostics.append(.badFenceValue(word, value: value, at: fence.position))
            }
        }
        if fence.programName != nil, !["swift", "python"].contains(fence.code.language) {
            diagnostics.append(.exampleLanguage(fence.code.language, at: fence.position))
        }
    }

    /// The words that a fence may have, each with what its value must be.
    private static func known(for fence: Fence) -> [String: (String) -> Bool] {
        let isBare: (String) -> Bool = { $0.isEmpty }
        let ofFiles: [String: (String) -> Bool] = [
            "file": { !$0.isEmpty }, "region": { isSlug($0) },
        ]
        switch (fence.role, fence.code.language) {
        case (.part, let language):
            return ofFiles.merging(["example": isName, "part": isPartFile(in: language)]) { $1 }
        case (.example, "python"):
            return ofFiles.merging([
                "example": isName, "part": isPartFile(in: "python"), "exit": isNumber(upTo: 255),
                "signal": isNumber(upTo: 64), "hangs": isBare, "beside": isSlug,
            ]) { $1 }
        case (.example, let language):
            return ofFiles.merging([
                "example": isName, "part": isPartFile(in: language), "exit": isNumber(upTo: 255),
                "signal": isNumber(upTo: 64), "hangs": isBare, "no-run": isBare,
                "compile-fail": isBare, "beside": isSlug,
            ]) { $1 }
        case (.output, _), (.strayOutput, _):
            return ["unordered": isBare, "contains": isBare]
        case (.exploration(let kind, _), _):
            return ExplorationWords.known(for: kind)
        case (.shown, "swift"), (.shown, "python"):
            return ofFiles.merging(["example": isName]) { $1 }
        case (.shown, _):
            return ofFiles
        }
    }

    private static func isNumber(upTo limit: Int) -> (String) -> Bool {
        { text in Int(text).map { (0...limit).contains($0) } ?? false }
    }

    /// An empty name is reported by itself.
    private static func isName(_ text: String) -> Bool { text.isEmpty || isSlug(text) }
}
