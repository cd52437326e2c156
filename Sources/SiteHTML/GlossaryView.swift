import CourseModel
import LessonMarkup
import MarkupHTML
import SitePages

/// The page of the glossary.
struct GlossaryView: Sendable {
    let frame: FrameView
    let words: [String: String]
    let title: String
    let summary: String
    let terms: [Entry]

    /// A term with all that is known of it.
    struct Entry: Sendable {
        let id: String
        let term: String
        let translations: [Translation]
        let text: String
        let lesson: FrameView.Link?
        let hasUses: Bool
        let uses: [FrameView.Link]
    }

    /// The term in another language.
    struct Translation: Sendable {
        let tag: String
        let text: String
    }
}

extension SiteRenderer {
    /// The glossary in a language; `nil` for a course without one.
    func glossaryView(in language: Language) -> GlossaryView? {
        guard let glossary = plan.course.glossary else { return nil }
        let page = Page.glossary(language)
        let words = design.words(of: language)
        var renderer = markupRenderer(for: page, file: Glossary.file)
        // The other languages' terms stand on the page already.
        renderer.term = { [self] term in
            termNote(of: term, on: page).map {
                TermNote(id: $0.id, address: $0.address, translations: [])
            }
        }
        let uses = plan.lessonsNamingTerms(in: language)
        let entries = glossary.terms.map { term in
            let lesson = term.lesson.map { Page.lesson($0, language) }
            let others = uses[term.id, default: []].filter { $0 != lesson }
            return GlossaryView.Entry(
                id: term.id,
                term: term.term[language],
                translations: translations(of: term, from: language).map {
                    GlossaryView.Translation(tag: $0.languageTag, text: $0.text)
                },
                text: term.texts[language].map(renderer.html(of:)) ?? "",
                lesson: lesson.flatMap { plan.has($0) ? link(from: page, to: $0) : nil },
                hasUses: !others.isEmpty,
                uses: others.map { link(from: page, to: $0) }
            )
        }
        let summary = words["glossaryText"] ?? ""
        return GlossaryView(
            frame: frame(of: page, description: summary),
            words: words,
            title: title(of: page),
            summary: summary,
            terms: entries
        )
    }

    /// What a page says of a term; `nil` if the glossary lacks it.
    func termNote(of term: Inline.Term, on page: Page) -> TermNote? {
        guard let language = page.language, let entry = plan.course.glossary?[term.name] else {
            return nil
        }
        return TermNote(
            id: entry.id,
            address: href(from: page, to: .glossary(language), anchor: entry.id),
            translations: translations(of: entry, from: language)
        )
    }

    private func translations(
        of term: GlossaryTerm,
        from language: Language
    ) -> [TermNote.Translation] {
        plan.course.settings.languages.filter { $0 != language }.compactMap { other in
            guard let text = term.term.texts[other], text != term.term[language] else {
                return nil
            }
            return TermNote.Translation(languageTag: design.tag(of: other), text: text)
        }
    }
}
