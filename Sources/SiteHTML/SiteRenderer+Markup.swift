import CourseModel
import LessonMarkup
import MarkupHTML
import SitePages

/// What stands at the top of a page that shows its original, for there is no translation.
struct PageNotice: Sendable {
    /// The tag of the original's language.
    let language: String
    /// In the page's language.
    let text: String
    let href: String
    let name: String
}

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
        if let fallback = plan.fallback(of: page), let language = page.language {
            let because = { (reason: Fallback.Reason?) in
                passage(in: fallback.language, on: language, because: reason)
            }
            if fallback.isWholeText {
                let whole = because(nil)
                renderer.passage = { _ in whole }
            } else {
                let (missing, stale) = (because(.missing), because(.stale))
                renderer.passage = { block in
                    fallback.passages[block.position].map { $0 == .missing ? missing : stale }
                }
            }
        }
        renderer.figure = { [resolver] image in
            resolver.figure(image.source, in: file).map { inlineFigure($0, of: image) }
        }
        return renderer
    }

    private func passage(
        in language: Language,
        on pageLanguage: Language,
        because reason: Fallback.Reason?
    ) -> MarkupRenderer.Passage {
        let words = design.words(of: pageLanguage)
        let name = plan.course.settings.languageNames[language] ?? language.rawValue
        let notice = reason.map {
            words[$0 == .missing ? "passageUntranslated" : "passageChanged"] ?? ""
        }
        return MarkupRenderer.Passage(
            language: design.tag(of: language),
            pageLanguage: design.tag(of: pageLanguage),
            notice: notice?.replacing("#", with: name),
            words: rendererWords(design.words(of: language))
        )
    }

    /// What a reader is told at the top of a page that is not written in her language; `nil` if it
    /// is.
    func pageNotice(of page: Page) -> PageNotice? {
        guard let fallback = plan.fallback(of: page), fallback.isWholeText,
            let language = page.language
        else { return nil }
        let name = plan.course.settings.languageNames[fallback.language]
        let original = page.translated(to: fallback.language)
        return PageNotice(
            language: design.tag(of: fallback.language),
            text: (design.words(of: language)["pageUntranslated"] ?? "")
                .replacing("#", with: name ?? fallback.language.rawValue),
            href: href(from: page, to: original),
            name: name ?? fallback.language.rawValue
        )
    }

    /// The tag of the language of a page's title and text, if it is not the page's own.
    func foreignTag(of page: Page) -> String? {
        guard let fallback = plan.fallback(of: page), fallback.isWholeText else { return nil }
        return design.tag(of: fallback.language)
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
