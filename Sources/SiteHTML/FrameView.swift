import CourseModel
import SitePages

/// What every template needs: the head of the page, its header and its footer.
struct FrameView: Sendable {
    let languageTag: String
    let title: String
    let description: String
    let siteTitle: String
    let stylesheet: String
    let script: String
    let icon: String
    let canonical: String?
    let alternates: [LanguageLink]
    let switches: [LanguageLink]
    let home: String
    let exercises: String
    /// `nil` for a course without a glossary.
    let glossary: Glossary?
    let isHome: Bool
    let isExerciseList: Bool
    let trail: [Link]
    let hasNeighbours: Bool
    let previous: Link?
    let next: Link?

    /// The link to the glossary.
    struct Glossary: Sendable {
        let href: String
        let isCurrent: Bool
    }

    /// A link with its text.
    struct Link: Sendable {
        let href: String
        let title: String
    }

    /// A link to a page in another language, or the same one.
    struct LanguageLink: Sendable {
        let code: String
        let tag: String
        let name: String
        let href: String
        /// The ids of the sections of that page, in order, with spaces between them.
        let anchors: String
    }
}

extension SiteRenderer {
    func frame(of page: Page, description: String) -> FrameView {
        let settings = plan.course.settings
        let language = page.language ?? settings.languages.first ?? .english
        let siteTitle = settings.title[language]
        let title = title(of: page)
        let (previous, next) = plan.neighbours(of: page)
        return FrameView(
            languageTag: design.tag(of: language),
            title: title.isEmpty || title == siteTitle ? siteTitle : "\(title) · \(siteTitle)",
            description: plainText(ofMarkdown: description),
            siteTitle: siteTitle,
            stylesheet: href(from: page, to: "assets/site.css"),
            script: href(from: page, to: "assets/site.js"),
            icon: href(from: page, to: "assets/icon.svg"),
            canonical: page == .notFound ? nil : baseURL.map { "\($0)/\(page.address)" },
            alternates: plan.alternates(of: page).map {
                languageLink(from: page, to: $0, whole: true)
            },
            switches: switches(of: page),
            home: href(from: page, to: .home(language)),
            exercises: href(from: page, to: .exerciseList(language)),
            glossary: plan.has(.glossary(language))
                ? FrameView.Glossary(
                    href: href(from: page, to: .glossary(language)),
                    isCurrent: page == .glossary(language)
                ) : nil,
            isHome: page == .home(language),
            isExerciseList: page == .exerciseList(language),
            trail: plan.trail(to: page).map { link(from: page, to: $0) },
            hasNeighbours: previous != nil || next != nil,
            previous: previous.map { link(from: page, to: $0) },
            next: next.map { link(from: page, to: $0) }
        )
    }

    func link(from source: Page, to target: Page) -> FrameView.Link {
        FrameView.Link(href: href(from: source, to: target), title: title(of: target))
    }

    /// A link to each language's home page.
    func homeLinks(from page: Page) -> [FrameView.LanguageLink] {
        plan.course.settings.languages.map {
            languageLink(from: page, to: .home($0), whole: false)
        }
    }

    private func switches(of page: Page) -> [FrameView.LanguageLink] {
        guard let own = page.language else { return [] }
        return plan.course.settings.languages.filter { $0 != own }.map {
            languageLink(from: page, to: plan.counterpart(of: page, in: $0), whole: false)
        }
    }

    private func languageLink(
        from page: Page,
        to target: Page,
        whole: Bool
    ) -> FrameView.LanguageLink {
        let language = target.language ?? .english
        let base = whole ? baseURL : nil
        return FrameView.LanguageLink(
            code: language.rawValue,
            tag: design.tag(of: language),
            name: plan.course.settings.languageNames[language] ?? language.rawValue,
            href: base.map { "\($0)/\(target.address)" } ?? href(from: page, to: target),
            anchors: plan.sectionAnchors(of: target).joined(separator: " ")
        )
    }
}
