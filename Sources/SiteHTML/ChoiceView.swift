import CourseModel
import SitePages

/// The page where the site begins, and the page for an address that does not exist.
struct ChoiceView: Sendable {
    let frame: FrameView
    let words: [String: String]
    let choices: [Choice]

    /// A language with what the course says of itself in it.
    struct Choice: Sendable {
        let link: FrameView.LanguageLink
        let title: String
        let summary: String
        let words: [String: String]
    }
}

extension SiteRenderer {
    func choiceView(of page: Page) -> ChoiceView {
        let settings = plan.course.settings
        let first = settings.languages.first ?? .english
        return ChoiceView(
            frame: frame(of: page, description: settings.summary[first]),
            words: design.words(of: first),
            choices: zip(settings.languages, homeLinks(from: page)).map { language, link in
                ChoiceView.Choice(
                    link: link,
                    title: settings.title[language],
                    summary: settings.summary[language],
                    words: design.words(of: language)
                )
            }
        )
    }
}
