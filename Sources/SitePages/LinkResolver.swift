package import CourseModel
import LessonMarkup

/// Where a link of a Markdown file leads.
package enum LinkTarget: Sendable, Equatable {
    /// Out of the site; kept as it was written.
    case elsewhere(String)
    /// To a page of the site, perhaps to a place on it.
    case page(Page, anchor: String?)
    /// To no page: the path in the course that was looked for.
    case nothing(path: String)
    /// An address that must not be on a page: another scheme than `https:`, `http:`, `mailto:`.
    case refused
}

/// Finds the targets of the links that authors write: paths from one Markdown file to another.
package struct LinkResolver: Sendable {
    private let pages: [String: Page]
    private let anchors: [Page: [String]]
    private let anchorSets: [Page: Set<String>]
    private let figures: [String: String]

    package init(_ course: Course) {
        var pages: [String: Page] = [:]
        var anchors: [Page: [String]] = [:]
        var figures: [String: String] = [:]
        for lesson in course.lessons {
            for (language, text) in lesson.texts {
                pages[text.file] = .lesson(lesson.slug, language)
                anchors[.lesson(lesson.slug, language)] = text.document.anchors
            }
            for (name, svg) in lesson.figures {
                figures["\(lesson.folder)/\(name)"] = svg
            }
        }
        for exercise in course.exercises {
            for (language, text) in exercise.texts {
                pages[text.file] = .exercise(exercise.slug, language)
                anchors[.exercise(exercise.slug, language)] =
                    text.statement.anchors + text.hints.indices.map(Self.hintAnchor)
            }
        }
        self.pages = pages
        self.anchors = anchors
        anchorSets = anchors.mapValues(Set.init)
        self.figures = figures
    }

    /// The id of a hint on its exercise's page.
    package static func hintAnchor(_ index: Int) -> String {
        "hint-\(index + 1)"
    }

    /// The places on a page that links can lead to, in the order of the page.
    package func anchors(on page: Page) -> [String] {
        anchors[page, default: []]
    }

    /// Whether a page has a place of this name.
    func has(_ anchor: String, on page: Page) -> Bool {
        anchorSets[page]?.contains(anchor) ?? false
    }

    /// Every Markdown file that becomes a page, sorted.
    var files: [String] { pages.keys.sorted() }

    /// Finds what a link leads to.
    ///
    /// - Parameters:
    ///   - destination: The link as written, such as `../08-races/lesson.en.md#read`.
    ///   - file: The Markdown file that holds it.
    /// - Returns: The target; an anchor is not looked up.
    package func target(of destination: String, in file: String) -> LinkTarget {
        if let scheme = Self.scheme(of: destination) {
            return ["https", "http", "mailto"].contains(scheme.lowercased())
                ? .elsewhere(destination) : .refused
        }
        guard !destination.hasPrefix("//") else { return .refused }
        let (path, anchor) = Self.split(destination)
        guard !destination.hasPrefix("/") else { return .nothing(path: path) }
        let resolved = path.isEmpty ? file : RelativePath.resolving(path, in: file)
        guard let resolved, let page = pages[resolved] else {
            return .nothing(path: resolved ?? path)
        }
        return .page(page, anchor: anchor)
    }

    /// Finds the SVG text that an image shows.
    ///
    /// - Parameters:
    ///   - source: The image's address as written, such as `lanes.en.svg`.
    ///   - file: The Markdown file that holds it.
    /// - Returns: The text of the figure's file, or `nil` if no lesson has such a file.
    package func figure(_ source: String, in file: String) -> String? {
        RelativePath.resolving(Self.split(source).path, in: file).flatMap { figures[$0] }
    }

    private static func split(_ destination: String) -> (path: String, anchor: String?) {
        let halves = destination.split(
            separator: "#",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        let anchor = halves.count > 1 ? RelativePath.decodingPercents(halves[1]) : ""
        return (RelativePath.decodingPercents(halves[0]), anchor.isEmpty ? nil : anchor)
    }

    private static func scheme(of destination: String) -> Substring? {
        guard let colon = destination.firstIndex(of: ":") else { return nil }
        let scheme = destination[..<colon]
        let isScheme =
            scheme.first?.isLetter == true
            && scheme.allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
            }
        return isScheme ? scheme : nil
    }
}
