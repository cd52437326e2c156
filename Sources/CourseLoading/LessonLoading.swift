import CourseModel
import Diagnostics
import LessonMarkup

/// A lesson with the places that later checks point at.
struct LoadedLesson {
    let lesson: Lesson
    let requires: [Placed<String>]
    let exercises: [Placed<String>]
}

/// Reads `lessons/`.
struct LessonReader {
    let folder: CourseFolder
    let languages: [Language]
    /// The slugs of all folders, also of those whose lesson could not be read.
    private(set) var slugs: [String] = []
    /// The files that are missing or could not be read, which has been reported.
    private(set) var leftOut: Set<String> = []
    var diagnostics: [Diagnostic] = []

    init(folder: CourseFolder, languages: [Language]) {
        self.folder = folder
        self.languages = languages
    }

    /// The lessons by number; one whose number or slug is taken is reported and left out.
    ///
    /// - Parameter isWanted: Tells of a slug whether its lesson is read.
    /// - Returns: The lessons.
    mutating func read(where isWanted: (String) -> Bool = { _ in true }) -> [LoadedLesson] {
        var lessons: [LoadedLesson] = []
        for name in folder.folders(in: "lessons", diagnostics: &diagnostics) {
            let path = "lessons/\(name)"
            guard let folderName = FolderName(name) else {
                diagnostics.append(.badFolderName(path))
                continue
            }
            slugs.append(folderName.slug)
            guard isWanted(folderName.slug) else { continue }
            let loaded = lesson(folderName, path: path, after: lessons)
            if let loaded { lessons.append(loaded) }
            for language in languages where loaded?.lesson.texts[language] == nil {
                leftOut.insert("\(path)/lesson.\(language.rawValue).md")
            }
        }
        return lessons.sorted { $0.lesson.number < $1.lesson.number }
    }

    private mutating func lesson(
        _ name: FolderName,
        path: String,
        after earlier: [LoadedLesson]
    ) -> LoadedLesson? {
        let files = TranslatedFiles(stem: "lesson", path: path, folder: folder)
            .read(languages: languages, diagnostics: &diagnostics)
        guard !files.isEmpty else { return nil }
        let keys = LessonKeys(files: files, diagnostics: &diagnostics)
        var texts: [(language: Language, text: LessonText)] = []
        for file in files {
            texts.append((file.language, text(of: file)))
        }
        texts = sharedExamples(among: texts)
        let place = SourcePosition(file: files[0].path)
        if let twin = earlier.first(where: { $0.lesson.slug == name.slug }) {
            let first = twin.lesson.folder
            diagnostics.append(.duplicateSlug(name.slug, of: first, at: place))
            return nil
        }
        if let twin = earlier.first(where: { $0.lesson.number == name.number }) {
            let first = twin.lesson.folder
            diagnostics.append(.duplicateNumber(name.number, of: first, at: place))
            return nil
        }
        let lesson = Lesson(
            number: name.number,
            slug: name.slug,
            minutes: keys.minutes,
            requires: keys.requires.map(\.value),
            exercises: keys.exercises.map(\.value),
            notes: keys.notes.map(\.value),
            texts: Dictionary(uniqueKeysWithValues: texts.map { ($0.language, $0.text) }),
            figures: figures(in: path)
        )
        return LoadedLesson(lesson: lesson, requires: keys.requires, exercises: keys.exercises)
    }

    /// One language's text, its own mistakes reported.
    private mutating func text(of file: TranslatedFile) -> LessonText {
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
        let keys = file.matter.keys
        let fences = FileFences(of: document, in: file.path, folder: folder)
        diagnostics += fences.diagnostics
        return LessonText(
            file: file.path,
            title: keys.requiredString("title", diagnostics: &diagnostics) ?? "",
            summary: keys.requiredString("summary", diagnostics: &diagnostics) ?? "",
            document: fences.document
        )
    }

    /// The texts with their examples' code filled in, differences between languages reported.
    private mutating func sharedExamples(
        among texts: [(language: Language, text: LessonText)]
    ) -> [(language: Language, text: LessonText)] {
        let sharing = ExampleSharing(documents: texts.map(\.text.document))
        diagnostics += sharing.diagnostics
        if let original = texts.first?.text {
            for translation in texts.dropFirst() {
                diagnostics += Alignment.differences(from: original, in: translation.text)
                diagnostics += QuizAlignment.differences(
                    from: original.document,
                    in: translation.text.document
                )
            }
        }
        return zip(texts, sharing.documents).map { pair, document in
            let text = LessonText(
                file: pair.text.file,
                title: pair.text.title,
                summary: pair.text.summary,
                document: document
            )
            return (pair.language, text)
        }
    }

    private mutating func figures(in path: String) -> [String: String] {
        var figures: [String: String] = [:]
        for name in folder.names(in: path) where name.hasSuffix(".svg") {
            let file = TextFile.reading("\(path)/\(name)", of: folder, diagnostics: &diagnostics)
            figures[name] = file?.text
            if file == nil { leftOut.insert("\(path)/\(name)") }
        }
        return figures
    }
}
