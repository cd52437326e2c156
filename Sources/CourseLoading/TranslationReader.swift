import CourseModel
import Diagnostics
import LessonMarkup
import Translations

/// Holds the languages of one lesson or exercise against one another.
struct TranslationReader {
    let kind: Redirect.Kind
    let slug: String
    let path: String
    let folder: CourseFolder
    /// What each language calls a hint; empty for a lesson.
    let hintWords: [Language: String]

    /// Compares the translations with the original, and reports what is missing, old or too much.
    ///
    /// - Parameters:
    ///   - reading: The files, the original first; at least one.
    ///   - documents: Their bodies, parsed, in the same order.
    ///   - diagnostics: Where faults are added.
    /// - Returns: What was found out.
    func read(
        _ reading: TranslatedFiles.Reading,
        documents: [MarkupDocument],
        diagnostics: inout [Diagnostic]
    ) -> LoadedTranslation {
        let texts = zip(reading.files, documents).map { file, document in
            file.translatableText(of: document, hintWord: hintWords[file.language])
        }
        let lock = lock(diagnostics: &diagnostics)
        let translations = zip(reading.files, texts).dropFirst().map { file, text in
            LoadedTranslation.Translation(
                language: file.language,
                text: text,
                comparison: TranslationComparison(
                    of: texts[0],
                    with: text,
                    records: lock?.records[file.language] ?? []
                )
            )
        }
        for translation in translations {
            diagnostics += AlignmentCheck(
                comparison: translation.comparison,
                original: texts[0],
                translation: translation.text,
                promisesAnchors: kind == .lesson
            ).diagnostics()
        }
        return LoadedTranslation(
            kind: kind,
            slug: slug,
            folder: path,
            originalLanguage: reading.files[0].language,
            original: texts[0],
            translations: Array(translations),
            missing: reading.missing,
            lock: lock
        )
    }

    /// The lock file; empty if there is none, `nil` if it cannot be read, which is reported.
    private func lock(diagnostics: inout [Diagnostic]) -> TranslationLock? {
        let file = "\(path)/\(TranslationLock.fileName)"
        guard folder.entry(at: file) != nil else { return TranslationLock() }
        guard let text = TextFile.reading(file, of: folder, diagnostics: &diagnostics) else {
            return nil
        }
        do {
            return try TranslationLock(reading: text.text)
        } catch {
            diagnostics.append(.brokenLock(error, in: file))
            return nil
        }
    }
}
