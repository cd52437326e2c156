import CourseModel
package import Diagnostics
import LessonMarkup
import Mustache
package import SitePages

/// Turns the pages of a plan into HTML.
package struct SiteRenderer: Sendable {
    let plan: SitePlan
    let design: SiteDesign
    let resolver: LinkResolver
    /// What fences for the explorer become, by their places.
    let figures: [SourcePosition: String]
    /// Where the site will be served, without a slash at its end; `nil` if that is not known.
    let baseURL: String?

    private let library: MustacheLibrary

    /// - Parameters:
    ///   - plan: The pages.
    ///   - design: Their templates and words.
    ///   - figures: What fences for the explorer become, by their places; a page says of others
    ///     that they were not drawn.
    ///   - baseURL: Where the site will be served, such as `https://example.org/course`.
    /// - Throws: A template that is missing or does not parse.
    package init(
        plan: SitePlan,
        design: SiteDesign,
        figures: [SourcePosition: String] = [:],
        baseURL: String? = nil
    ) throws(SiteDesignError) {
        self.plan = plan
        self.design = design
        self.figures = figures
        self.baseURL = baseURL.map { String($0.reversed().drop { $0 == "/" }.reversed()) }
        resolver = LinkResolver(plan.course)
        var templates: [String: MustacheTemplate] = [:]
        for (name, text) in design.templates.sorted(by: { $0.key < $1.key }) {
            do {
                templates[name] = try MustacheTemplate(string: text)
            } catch {
                throw .badTemplate(name: name, reason: "\(error)")
            }
        }
        let names =
            Self.templateNames + (plan.movedPages.isEmpty ? [] : ["moved"])
            + (plan.course.glossary == nil ? [] : ["glossary"])
        for name in names where templates[name] == nil {
            throw .missingTemplate(name)
        }
        if let (key, language) = design.missingWord(in: plan.course.settings.languages) {
            throw .missingWord(key: key, language: language.rawValue)
        }
        library = MustacheLibrary(templates: templates)
    }

    private static let templateNames = [
        "layout", "choice", "not-found", "home", "exercises", "lesson", "exercise",
    ]

    /// The HTML text of a page; empty for a page that is not in the plan.
    package func html(of page: Page) -> String {
        guard plan.has(page) else { return "" }
        return switch page {
        case .languageChoice: render(choiceView(of: page), with: "choice")
        case .notFound: render(choiceView(of: page), with: "not-found")
        case .home(let language):
            render(homeView(of: page, in: language), with: "home")
        case .exerciseList(let language):
            render(homeView(of: page, in: language), with: "exercises")
        case .glossary(let language):
            glossaryView(in: language).map { render($0, with: "glossary") } ?? ""
        case .lesson(let slug, let language):
            lessonView(of: slug, in: language).map { render($0, with: "lesson") } ?? ""
        case .exercise(let slug, let language):
            exerciseView(of: slug, in: language).map { render($0, with: "exercise") } ?? ""
        }
    }

    private func render(_ view: some Sendable, with template: String) -> String {
        library.render(view, withTemplate: template) ?? ""
    }

    /// The link from one page to another.
    func href(from source: Page, to target: Page, anchor: String? = nil) -> String {
        let isOnSamePage = source == target && anchor != nil
        let address = isOnSamePage ? "" : href(from: source, to: target.address)
        return address + (anchor.map { "#\($0)" } ?? "")
    }

    /// The link from a page to a file of the site.
    ///
    /// A server shows the page for a missing address at any address, so that page's links are
    /// whole where that can be.
    func href(from source: Page, to path: String) -> String {
        if source == .notFound, let baseURL { return "\(baseURL)/\(path)" }
        return RelativePath.from(source.address, to: path)
    }

    /// The title of a page without the site's, as plain text.
    func title(of page: Page) -> String {
        let title =
            switch page {
            case .languageChoice, .notFound: ""
            case .home(let language): plan.course.settings.title[language]
            case .exerciseList(let language): design.words(of: language)["exercises"] ?? ""
            case .glossary(let language): design.words(of: language)["glossary"] ?? ""
            case .lesson(let slug, let language): plan.lesson(slug)?.texts[language]?.title ?? ""
            case .exercise(let slug, let language):
                plan.exercise(slug)?.texts[language]?.title ?? ""
            }
        return plainText(ofMarkdown: title)
    }
}

extension SiteRenderer {
    /// Every file of the site by its path: the pages, what stands at old addresses, the assets.
    package func files() -> [String: [UInt8]] {
        var files = filesBesidePages()
        for page in plan.pages {
            files[page.address] = Array(html(of: page).utf8)
        }
        return files
    }

    /// The files that are none of the plan's pages: what stands at old addresses, and the assets.
    package func filesBesidePages() -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for (path, bytes) in design.assets {
            files["assets/\(path)"] = bytes
        }
        for moved in plan.movedPages {
            files[moved.address] = Array(render(movedView(of: moved), with: "moved").utf8)
        }
        return files
    }
}
