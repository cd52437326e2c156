import CourseModel
import LessonMarkup
import MarkupHTML
import SitePages

extension SiteRenderer {
    /// A renderer that knows where the links of a Markdown file lead from its page.
    func markupRenderer(for page: Page, file: String) -> MarkupRenderer {
        var renderer = MarkupRenderer()
        renderer.allowsRawHTML = plan.course.settings.allowsRawHTML
        renderer.words = rendererWords(design.words(of: page.language ?? .english))
        renderer.address = { [self] destination in
            switch resolver.target(of: destination, in: file) {
            case .elsewhere(let address): address
            case .page(let target, let anchor): href(from: page, to: target, anchor: anchor)
            // A build with dead links never comes here: they are errors before it.
            case .nothing, .refused: "#"
            }
        }
        renderer.term = { [self] in termNote(of: $0, on: page) }
        renderer.drawing = { [figures, design] block in
            guard case .code(let code) = block.kind, code.isExploration else { return nil }
            let missing = design.words(of: page.language ?? .english)["notExplored"] ?? ""
            return figures[block.position] ?? "<p class=\"not-explored\">\(missing)</p>\n"
        }
        renderer.figure = { [resolver] image in
            resolver.figure(image.source, in: file).map { inlineFigure($0, of: image) }
        }
        return renderer
    }

    private func rendererWords(_ words: [String: String]) -> MarkupRenderer.Words {
        var own = MarkupRenderer.Words.english
        for alert in Block.Alert.allCases {
            own.alertTitles[alert] = words[alert.rawValue] ?? own.alertTitles[alert]
        }
        own.footnotes = words["footnotes"] ?? own.footnotes
        own.backToReference = words["backToReference"] ?? own.backToReference
        own.hiddenCode = words["hiddenCode"] ?? own.hiddenCode
        own.headingLink = words["headingLink"] ?? own.headingLink
        own.table = words["table"] ?? own.table
        own.code = words["code"] ?? own.code
        own.output = words["output"] ?? own.output
        own.outputUnordered = words["outputUnordered"] ?? own.outputUnordered
        own.outputContains = words["outputContains"] ?? own.outputContains
        own.taskDone = words["taskDone"] ?? own.taskDone
        own.taskOpen = words["taskOpen"] ?? own.taskOpen
        own.quizOne = words["quizOne"] ?? own.quizOne
        own.quizSeveral = words["quizSeveral"] ?? own.quizSeveral
        own.quizRight = words["quizRight"] ?? own.quizRight
        own.termNote = words["termNote"] ?? own.termNote
        own.comma = words["comma"] ?? own.comma
        own.colon = words["colon"] ?? own.colon
        return own
    }
}
