import LessonMarkup

/// What a page says of a term beside its name.
package struct TermNote: Sendable, Equatable {
    /// Tells terms apart.
    package let id: String
    /// Where the term is explained.
    package let address: String
    /// The term in the other languages, each with its tag, such as `zh-Hans`.
    package let translations: [Translation]

    /// A term in another language than the page's.
    package struct Translation: Sendable, Equatable {
        package let languageTag: String
        package let text: String

        package init(languageTag: String, text: String) {
            self.languageTag = languageTag
            self.text = text
        }
    }

    package init(id: String, address: String, translations: [Translation]) {
        self.id = id
        self.address = address
        self.translations = translations
    }
}

extension MarkupWriter {
    /// A term as a link to its entry in the glossary; its text alone in a link or unknown.
    ///
    /// Its first mention in running text is followed by the term in the other languages, which
    /// everybody sees: on touch screens, with a keyboard, on paper. Later ones have it as title.
    mutating func write(_ term: Inline.Term) {
        guard !isInLink, let note = renderer.term(term) else { return write(term.content) }
        let shown = term.content.plainText
        let others = note.translations.filter { $0.text != shown }
        let isFirst = !isInHeading && mentionedTerms.insert(note.id).inserted
        output.raw("<a class=\"term\"")
        output.attribute("href", address: note.address)
        if !isFirst, !others.isEmpty {
            let title = others.map(\.text).joined(separator: renderer.words.comma)
            output.attribute("title", title)
        }
        output.raw(">")
        isInLink = true
        write(term.content)
        isInLink = false
        output.raw("</a>")
        if isFirst, !others.isEmpty { writeTranslations(others) }
    }

    private mutating func writeTranslations(_ translations: [TermNote.Translation]) {
        let around = renderer.words.termNote.split(
            separator: "#",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        output.raw("<span class=\"term-note\">")
        output.escaped(around.first ?? "")
        for (index, translation) in translations.enumerated() {
            if index > 0 { output.escaped(renderer.words.comma) }
            output.raw("<span")
            output.attribute("lang", translation.languageTag)
            output.raw(">")
            output.escaped(translation.text)
            output.raw("</span>")
        }
        output.escaped(around.count > 1 ? around[1] : "")
        output.raw("</span>")
    }
}
