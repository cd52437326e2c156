package import CourseModel
package import Diagnostics
import LessonMarkup

extension Course {
    /// Links and figures that lead nowhere, or to the wrong language, in reading order.
    ///
    /// - Parameter leftOut: Files that could not be read, to which links are no mistake.
    /// - Returns: A diagnostic for each link.
    package func linkDiagnostics(leftOut: Set<String> = []) -> [Diagnostic] {
        let resolver = LinkResolver(self)
        let lessonPages = lessons.flatMap { lesson in
            lesson.texts.map { language, text -> [Diagnostic] in
                var check = LinkCheck(
                    resolver: resolver,
                    page: .lesson(lesson.slug, language),
                    file: text.file,
                    languages: settings.languages,
                    leftOut: leftOut
                )
                return check.diagnostics(of: [text.document].map { $0.without(text.fallback) })
            }
        }
        let exercisePages = exercises.flatMap { exercise in
            exercise.texts.map { language, text -> [Diagnostic] in
                var check = LinkCheck(
                    resolver: resolver,
                    page: .exercise(exercise.slug, language),
                    file: text.file,
                    languages: settings.languages,
                    leftOut: leftOut
                )
                return check.diagnostics(
                    of: ([text.statement] + text.hints).map { $0.without(text.fallback) }
                )
            }
        }
        let glossaryPages = settings.languages.map { language -> [Diagnostic] in
            var check = LinkCheck(
                resolver: resolver,
                page: .glossary(language),
                file: Glossary.file,
                languages: settings.languages,
                leftOut: leftOut
            )
            return check.diagnostics(of: glossary?.terms.compactMap { $0.texts[language] } ?? [])
        }
        return (lessonPages + exercisePages + glossaryPages).flatMap { $0 }.inReadingOrder()
    }
}

extension MarkupDocument {
    /// The document without what is the original's, which is checked there.
    fileprivate func without(_ fallback: Fallback?) -> MarkupDocument {
        guard let fallback else { return self }
        guard !fallback.isWholeText else { return MarkupDocument(blocks: []) }
        return MarkupDocument(
            blocks: blocks.filter { fallback.passages[$0.position] == nil },
            footnotes: footnotes.filter { footnote in
                !footnote.blocks.contains { fallback.passages[$0.position] != nil }
            }
        )
    }
}

/// The check of one Markdown file.
private struct LinkCheck {
    let resolver: LinkResolver
    let page: Page
    let file: String
    let languages: [Language]
    let leftOut: Set<String>
    /// How many more dead links are compared with those that are not, which takes its time.
    private var comparisons = 50

    init(
        resolver: LinkResolver,
        page: Page,
        file: String,
        languages: [Language],
        leftOut: Set<String>
    ) {
        self.resolver = resolver
        self.page = page
        self.file = file
        self.languages = languages
        self.leftOut = leftOut
    }

    mutating func diagnostics(of documents: [MarkupDocument]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for block in documents.flatMap(\.allBlocks) {
            for inline in block.inlines.flatMap(\.withDescendants) {
                let diagnostic: Diagnostic? =
                    switch inline {
                    case .link(let link): diagnostic(of: link)
                    case .image(let image):
                        diagnostic(of: image, standsAlone: block.figure == image)
                    default: nil
                    }
                if let diagnostic { found.append(diagnostic) }
            }
        }
        return found
    }

    private mutating func nearest(to word: String, among others: [String]) -> String? {
        comparisons -= 1
        return comparisons < 0 ? nil : word.nearest(among: others)
    }

    private mutating func diagnostic(of link: Inline.Link) -> Diagnostic? {
        switch resolver.target(of: link.destination, in: file) {
        case .elsewhere:
            nil
        case .refused:
            .refusedLink(link.destination, at: link.position)
        case .nothing(let path) where leftOut.contains(path):
            nil
        case .nothing(let path):
            .deadLink(path, nearest: nearest(to: path, among: resolver.files), at: link.position)
        case .page(let target, let anchor):
            if let anchor, !resolver.has(anchor, on: target) {
                .deadAnchor(
                    anchor,
                    nearest: nearest(to: anchor, among: resolver.anchors(on: target)),
                    at: link.position
                )
            } else if target.language != page.language {
                .otherLanguage(link.destination, at: link.position)
            } else {
                nil
            }
        }
    }

    private func diagnostic(of image: Inline.Image, standsAlone: Bool) -> Diagnostic? {
        guard resolver.figure(image.source, in: file) != nil else {
            let path = RelativePath.resolving(image.source, in: file)
            let isReported = path.map(leftOut.contains) ?? false
            return isReported ? nil : .missingFigure(image.source, at: image.position)
        }
        guard standsAlone else {
            return .figureInText(image.source, at: image.position)
        }
        let isOfOtherLanguage = languages.contains {
            $0 != page.language && image.source.hasSuffix(".\($0.rawValue).svg")
        }
        return isOfOtherLanguage ? .otherLanguage(image.source, at: image.position) : nil
    }
}
