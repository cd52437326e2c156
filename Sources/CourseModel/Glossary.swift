package import Diagnostics
package import LessonMarkup

/// The terms of a course, from `site/glossary.yml`.
package struct Glossary: Sendable, Equatable {
    /// Where it is written.
    package static let file = "site/glossary.yml"

    /// In the order of the file, which is that of the page.
    package let terms: [GlossaryTerm]
    private let indices: [String: Int]

    /// - Parameter terms: The terms; of two with the same name the first has it.
    package init(_ terms: [GlossaryTerm]) {
        self.terms = terms
        let names = terms.enumerated().flatMap { index, term in
            term.names.map { (Self.key($0), index) }
        }
        indices = Dictionary(names) { first, _ in first }
    }

    /// The term of a name in any language, whatever its case.
    package subscript(name: String) -> GlossaryTerm? {
        indices[Self.key(name)].map { terms[$0] }
    }

    /// What two ways of writing one name have in common.
    package static func key(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}

/// A term with what it means.
package struct GlossaryTerm: Sendable, Equatable {
    /// Its anchor on the page of the glossary.
    package let id: String
    package let term: LocalizedText
    /// Other forms of the term, such as its plural, by which a text may name it.
    package let also: [Language: [String]]
    /// A sentence or two in each language.
    package let texts: [Language: MarkupDocument]
    /// The slug of the lesson that introduces it.
    package let lesson: String?
    /// Where it is written.
    package let position: SourcePosition

    package init(
        id: String,
        term: LocalizedText,
        also: [Language: [String]] = [:],
        texts: [Language: MarkupDocument],
        lesson: String? = nil,
        position: SourcePosition
    ) {
        self.id = id
        self.term = term
        self.also = also
        self.texts = texts
        self.lesson = lesson
        self.position = position
    }

    /// Everything that a text may call it, in all languages, sorted by language.
    package var names: [String] {
        let languages = Set(term.texts.keys).union(also.keys).sorted()
        return languages.flatMap { language in
            [term.texts[language]].compactMap(\.self) + also[language, default: []]
        }
    }
}
