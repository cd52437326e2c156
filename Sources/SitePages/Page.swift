package import CourseModel

/// A page of the site.
package enum Page: Sendable, Hashable {
    /// Where the site begins: a link for each language.
    case languageChoice
    /// What a server shows for an address that does not exist.
    case notFound
    /// The course map in one language.
    case home(Language)
    /// All exercises in one language.
    case exerciseList(Language)
    /// The terms of the course in one language.
    case glossary(Language)
    /// A lesson, by its slug.
    case lesson(String, Language)
    /// An exercise, by its slug.
    case exercise(String, Language)

    /// The page's file, relative to the site's root, such as `en/lessons/races.html`.
    package var address: String {
        switch self {
        case .languageChoice: "index.html"
        case .notFound: "404.html"
        case .home(let language): "\(language.rawValue)/index.html"
        case .exerciseList(let language): "\(language.rawValue)/exercises/index.html"
        case .glossary(let language): "\(language.rawValue)/glossary/index.html"
        case .lesson(let slug, let language): "\(language.rawValue)/lessons/\(slug).html"
        case .exercise(let slug, let language): "\(language.rawValue)/exercises/\(slug).html"
        }
    }

    /// The language that the page is written in; `nil` for a page in all of them.
    package var language: Language? {
        switch self {
        case .languageChoice, .notFound: nil
        case .home(let language), .exerciseList(let language), .glossary(let language),
            .lesson(_, let language), .exercise(_, let language):
            language
        }
    }

    /// The same page in another language, whether it exists or not.
    package func translated(to language: Language) -> Page {
        switch self {
        case .languageChoice, .notFound: self
        case .home: .home(language)
        case .exerciseList: .exerciseList(language)
        case .glossary: .glossary(language)
        case .lesson(let slug, _): .lesson(slug, language)
        case .exercise(let slug, _): .exercise(slug, language)
        }
    }
}
