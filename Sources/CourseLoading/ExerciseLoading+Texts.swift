import CourseModel
import Diagnostics
import LessonMarkup

extension ExerciseReader {
    /// The pages of all languages, with the original where a translation lacks something.
    mutating func texts(
        of reading: TranslatedFiles.Reading,
        slug: String,
        path: String
    ) -> [Language: ExerciseText] {
        let files = reading.files
        var documents: [MarkupDocument] = []
        for file in files { documents.append(document(of: file)) }
        var texts = [files[0].language: text(of: files[0], showing: documents[0])]
        guard languages.count > 1 else { return texts }
        let reader = TranslationReader(
            kind: .exercise,
            slug: slug,
            path: path,
            folder: folder,
            hintWords: hintWords
        )
        let loaded = reader.read(reading, documents: documents, diagnostics: &diagnostics)
        translations.append(loaded)
        for (index, translation) in loaded.translations.enumerated() {
            let merged = merging(into: translation.language, of: files[0], documents[0])
                .merged(documents[index + 1], translation.comparison)
            let file = files[index + 1]
            texts[file.language] = text(
                of: file,
                showing: merged.document,
                fallback: merged.fallback
            )
        }
        for language in reading.missing {
            let whole = merging(into: language, of: files[0], documents[0]).wholeText()
            let hints = Hints(
                of: whole.document,
                word: hintWords[files[0].language],
                file: files[0].path
            )
            let original = texts[files[0].language]
            texts[language] = ExerciseText(
                file: loaded.file(in: language),
                title: original?.title ?? "",
                summary: original?.summary ?? "",
                statement: hints.statement,
                hints: hints.hints,
                fallback: whole.fallback
            )
        }
        return texts
    }

    private func merging(
        into language: Language,
        of original: TranslatedFile,
        _ document: MarkupDocument
    ) -> FallbackMerging {
        FallbackMerging(
            language: language,
            originalLanguage: original.language,
            original: document,
            hintWord: hintWords[language]
        )
    }

    /// One language's page as it was written, its own mistakes reported.
    private mutating func document(of file: TranslatedFile) -> MarkupDocument {
        let (document, faults) = MarkupDocument.parsing(
            file.matter.body,
            file: file.path,
            firstLine: file.matter.bodyLine,
            hasTerms: folder.hasGlossary
        )
        diagnostics += faults
        reportFirstLevelHeadings(in: document, diagnostics: &diagnostics)
        reportFences(in: document, diagnostics: &diagnostics)
        reportUnwritten(in: document, diagnostics: &diagnostics)
        let fences = FileFences(of: document, in: file.path, folder: folder)
        diagnostics += fences.diagnostics
        return fences.document
    }

    /// One language's page as it is shown.
    private mutating func text(
        of file: TranslatedFile,
        showing document: MarkupDocument,
        fallback: Fallback? = nil
    ) -> ExerciseText {
        let keys = file.matter.keys
        let hints = Hints(of: document, word: hintWords[file.language], file: file.path)
        diagnostics += hints.diagnostics
        return ExerciseText(
            file: file.path,
            title: keys.requiredString("title", diagnostics: &diagnostics) ?? "",
            summary: keys.requiredString("summary", diagnostics: &diagnostics) ?? "",
            statement: hints.statement,
            hints: hints.hints,
            fallback: fallback
        )
    }
}
