import CourseModel
import LessonMarkup

extension SitePlan {
    /// A line of a page's outline.
    package struct OutlineEntry: Sendable, Equatable {
        /// 2 for a section, 3 for what is in it.
        package let level: Int
        package let anchor: String
        package let title: String

        package init(level: Int, anchor: String, title: String) {
            self.level = level
            self.anchor = anchor
            self.title = title
        }
    }

    /// The ids of the sections that the site itself adds to an exercise's page, in order.
    package enum ExerciseSection: String, Sendable, CaseIterable {
        case starter = "page-starter"
        case run = "page-run"
        case rubric = "page-rubric"
        case hints = "page-hints"
    }

    /// The section whose headings of level 3 are a lesson's questions.
    private static let questionsAnchor = "questions"

    /// The sections that an author wrote on a page, down to level 3.
    ///
    /// A question is a sentence, too long for an outline: those of the section `questions` are
    /// left out.
    package func outline(of page: Page) -> [OutlineEntry] {
        var section = ""
        return headings(of: page).filter { heading in
            if heading.level == 2 { section = heading.anchor }
            return heading.level == 2 || section != Self.questionsAnchor
        }
    }

    private func headings(of page: Page) -> [OutlineEntry] {
        let document: MarkupDocument? =
            switch page {
            case .lesson(let slug, let language): lesson(slug)?.texts[language]?.document
            case .exercise(let slug, let language): exercise(slug)?.texts[language]?.statement
            case .languageChoice, .notFound, .home, .exerciseList, .glossary: nil
            }
        return (document?.headings ?? []).filter { (2...3).contains($0.level) }.map {
            OutlineEntry(level: $0.level, anchor: $0.anchor, title: $0.content.plainText)
        }
    }

    /// The ids of all sections of a page, in order: what a switch of language can keep.
    ///
    /// The files of two languages have the same sections in the same order, so that a section is
    /// found again by its id, or else by its place in this list.
    package func sectionAnchors(of page: Page) -> [String] {
        if case .glossary = page { return course.glossary?.terms.map(\.id) ?? [] }
        let written = headings(of: page).map(\.anchor)
        guard case .exercise = page else { return written }
        return written + ExerciseSection.allCases.map(\.rawValue)
    }
}
