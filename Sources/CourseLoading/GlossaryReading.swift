import CourseModel
import Diagnostics
import LessonMarkup

/// Reads `site/glossary.yml`: a list of terms, each with what it means.
struct GlossaryReader {
    private static let keys = ["id", "term", "also", "text", "lesson"]
    /// Some thousands of terms.
    private static let largestByteCount = 1024 * 1024

    let folder: CourseFolder
    let languages: [Language]
    private(set) var diagnostics: [Diagnostic] = []
    private var lines: [Substring] = []
    /// The terms; `nil` where there is no list of them to be had.
    private var glossary: Glossary?
    private var lessons: [Placed<String>] = []
    /// Where the term stands that has a name, or an id.
    private var namePlaces: [String: SourcePosition] = [:]
    private var idPlaces: [String: SourcePosition] = [:]

    init(folder: CourseFolder, languages: [Language]) {
        self.folder = folder
        self.languages = languages
    }

    /// The glossary; `nil` if the course has none.
    mutating func read() -> Glossary? {
        guard folder.hasGlossary else { return nil }
        guard let file = TextFile.reading(Glossary.file, of: folder, diagnostics: &diagnostics)
        else { return Glossary([]) }
        lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        let yaml = YAMLText(text: file.text, file: file.path, firstLine: 1)
        guard
            case .success(let value) = yaml.value(
                limit: Self.largestByteCount,
                diagnostics: &diagnostics
            )
        else { return Glossary([]) }
        guard let list = value?.list else {
            let start = value?.position ?? SourcePosition(file: file.path)
            diagnostics.append(.wrongType(of: "glossary", wanted: .list, at: start))
            return Glossary([])
        }
        var terms: [GlossaryTerm] = []
        for item in list {
            if let mapping = item.mapping {
                if let term = term(from: mapping) { terms.append(term) }
            } else {
                let place = item.position
                diagnostics.append(.wrongType(of: "glossary", wanted: .mapping, at: place))
            }
        }
        let glossary = Glossary(terms)
        for term in terms { checkTerms(in: term, of: glossary) }
        self.glossary = terms.count == list.count ? glossary : nil
        return glossary
    }

    private mutating func term(from keys: YAMLMapping) -> GlossaryTerm? {
        keys.reportKeys(unlike: Self.keys, diagnostics: &diagnostics)
        let name = keys.requiredLocalizedText(
            "term",
            languages: languages,
            diagnostics: &diagnostics
        )
        let texts = texts(from: keys)
        let also = also(from: keys)
        if let place = keys["lesson"]?.position, let slug = keys["lesson"]?.string {
            lessons.append(Placed(slug, at: place))
        }
        guard let name, let first = languages.first else { return nil }
        let place = keys["term"]?.position ?? keys.position
        let term = GlossaryTerm(
            id: id(from: keys) ?? anchorName(of: name[first]),
            term: name,
            also: also,
            texts: texts,
            lesson: keys["lesson"]?.string,
            position: place
        )
        checkNames(of: term, idAt: keys["id"]?.position ?? place)
        return term
    }

    /// Reports a name or else an id that an earlier term has.
    private mutating func checkNames(of term: GlossaryTerm, idAt place: SourcePosition) {
        let names = term.names.map { (name: $0, key: Glossary.key($0)) }
        if let double = names.first(where: { namePlaces[$0.key] != nil }),
            let twin = namePlaces[double.key]
        {
            diagnostics.append(.duplicateTerm(double.name, of: twin, at: term.position))
        } else if let twin = idPlaces[term.id] {
            diagnostics.append(.duplicateTermID(term.id, of: twin, at: place))
        }
        for (_, key) in names { namePlaces[key] = namePlaces[key] ?? term.position }
        idPlaces[term.id] = idPlaces[term.id] ?? term.position
    }

    /// Whether a value begins with a quotation mark.
    private func quoted(at place: SourcePosition) -> Bool {
        guard lines.indices.contains(place.line - 1) else { return false }
        let first = lines[place.line - 1].utf8.dropFirst(place.column - 1).first
        return first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    }

    private mutating func id(from keys: YAMLMapping) -> String? {
        guard keys["id"] != nil, let id = keys.requiredString("id", diagnostics: &diagnostics)
        else { return nil }
        if id != anchorName(of: id) || id.hasPrefix("page-") {
            let place = keys["id"]?.position ?? keys.position
            diagnostics.append(.badTermID(id, better: anchorName(of: id), at: place))
        }
        return id
    }

    private mutating func also(from keys: YAMLMapping) -> [Language: [String]] {
        guard let value = keys["also"] else { return [:] }
        guard let mapping = value.mapping else {
            diagnostics.append(.wrongType(of: "also", wanted: .localizedText, at: value.position))
            return [:]
        }
        mapping.reportKeys(unlike: languages.map(\.rawValue), diagnostics: &diagnostics)
        var also: [Language: [String]] = [:]
        for language in languages {
            let code = language.rawValue
            also[language] = mapping.stringOrStrings(code, diagnostics: &diagnostics)?.map(\.value)
        }
        return also
    }

    /// The explanation in each language, parsed.
    private mutating func texts(from keys: YAMLMapping) -> [Language: MarkupDocument] {
        guard
            let texts = keys.requiredLocalizedText(
                "text",
                languages: languages,
                diagnostics: &diagnostics
            )
        else { return [:] }
        var documents: [Language: MarkupDocument] = [:]
        for (language, text) in texts.texts {
            let place = keys["text"]?.mapping?[language.rawValue]?.position ?? keys.position
            let (document, faults) = MarkupDocument.parsing(
                text,
                file: place.file,
                firstLine: place.line,
                firstColumn: place.column + (quoted(at: place) ? 1 : 0),
                hasTerms: true
            )
            diagnostics += faults
            if !document.isOneParagraphOfText {
                diagnostics.append(.termTextIsNoParagraph(at: place))
            }
            documents[language] = document
        }
        return documents
    }
}

extension GlossaryReader {
    /// Reports the lessons that terms name and that do not exist.
    func lessonFaults(known: [String]) -> [Diagnostic] {
        lessons.filter { !known.contains($0.value) }
            .map { .unknownLesson($0.value, known: known, at: $0.position) }
    }

    /// Reports the terms of documents that the glossary lacks; none if it could not be read.
    func unknownTerms(in documents: [MarkupDocument]) -> Set<Diagnostic> {
        guard let glossary else { return [] }
        let faults = documents.flatMap(\.terms).filter { glossary[$0.name] == nil }
            .map { Diagnostic.unknownTerm($0.name, in: glossary, at: $0.position) }
        return Set(faults)
    }

    /// Reports what the explanation of a term refers to and should not.
    private mutating func checkTerms(in term: GlossaryTerm, of glossary: Glossary) {
        for (_, document) in term.texts.sorted(by: { $0.key < $1.key }) {
            for mention in document.terms {
                guard let meant = glossary[mention.name] else {
                    let place = mention.position
                    diagnostics.append(.unknownTerm(mention.name, in: glossary, at: place))
                    continue
                }
                guard meant.id == term.id else { continue }
                diagnostics.append(.termExplainedByItself(mention.name, at: mention.position))
            }
        }
    }
}

extension MarkupDocument {
    fileprivate var isOneParagraphOfText: Bool {
        guard blocks.count == 1, footnotes.isEmpty, case .paragraph(let content) = blocks[0].kind
        else { return false }
        return !content.flatMap(\.withDescendants).contains { inline in
            if case .image = inline { true } else { false }
        }
    }
}
