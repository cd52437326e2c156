import CourseModel
import Diagnostics
import LessonMarkup

/// An exercise with the places that later checks point at.
struct LoadedExercise {
    let exercise: Exercise
    /// The slug of its lesson, where the front matter names it.
    let lesson: Placed<String>?
}

/// Reads `exercises/` and the exercises' hidden halves under `Tests/Hidden/`.
struct ExerciseReader {
    static let manifest = "exercises/Package.swift"

    let folder: CourseFolder
    let languages: [Language]
    let hintWords: [Language: String]
    /// The text of the learners' package manifest, once it was read.
    private var manifestText: String?
    /// The slugs of all folders, also of those whose exercise could not be read.
    private(set) var slugs: [String] = []
    /// The files that are missing or could not be read, which has been reported.
    private(set) var leftOut: Set<String> = []
    var diagnostics: [Diagnostic] = []

    init(folder: CourseFolder, languages: [Language], hintWords: [Language: String]) {
        self.folder = folder
        self.languages = languages
        self.hintWords = hintWords
    }

    /// The exercises by path; one whose slug is taken is reported and left out.
    ///
    /// - Parameter isWanted: Tells of a slug whether its exercise is read.
    /// - Returns: The exercises.
    mutating func read(where isWanted: (String) -> Bool = { _ in true }) -> [LoadedExercise] {
        let paths = paths()
        slugs = paths.map(\.slug)
        if !paths.isEmpty { readManifest() }
        var exercises: [LoadedExercise] = []
        for (slug, path) in paths where isWanted(slug) {
            let loaded = exercise(slug: slug, path: path)
            for language in languages where loaded?.exercise.texts[language] == nil {
                leftOut.insert("\(path)/exercise.\(language.rawValue).md")
            }
            guard let loaded else { continue }
            if let twin = exercises.first(where: { $0.exercise.slug == slug }) {
                let place = SourcePosition(file: path)
                diagnostics.append(.duplicateSlug(slug, of: twin.exercise.folder, at: place))
            } else {
                exercises.append(loaded)
            }
        }
        return exercises
    }

    /// The folders `exercises/NN-topic/slug`; others, such as `Support`, hold no exercise.
    private mutating func paths() -> [(slug: String, path: String)] {
        var paths: [(slug: String, path: String)] = []
        for topic in folder.folders(in: "exercises", diagnostics: &diagnostics)
        where topic.first?.isNumber == true {
            guard FolderName(topic) != nil else {
                diagnostics.append(.badFolderName("exercises/\(topic)"))
                continue
            }
            for slug in folder.folders(in: "exercises/\(topic)", diagnostics: &diagnostics) {
                let path = "exercises/\(topic)/\(slug)"
                if isSlug(slug) {
                    paths.append((slug, path))
                } else {
                    diagnostics.append(.badSlug(path))
                }
            }
        }
        return paths
    }

    private mutating func readManifest() {
        guard folder.entry(at: Self.manifest) != nil else {
            let why = Message(
                en: "the learners' package has no manifest",
                zh: "学习者使用的包缺少 Package.swift"
            )
            diagnostics.append(.missingFile(Self.manifest, why: why))
            return
        }
        let file = TextFile.reading(Self.manifest, of: folder, diagnostics: &diagnostics)
        manifestText = file?.text
    }

    private mutating func exercise(slug: String, path: String) -> LoadedExercise? {
        let files = TranslatedFiles(stem: "exercise", path: path, folder: folder)
            .read(languages: languages, diagnostics: &diagnostics)
        guard let first = files.first else { return nil }
        let keys = ExerciseKeys(files: files, languages: languages, diagnostics: &diagnostics)
        var texts: [Language: ExerciseText] = [:]
        for file in files { texts[file.language] = text(of: file) }
        if let manifestText, !manifestText.contains(path.dropFirst("exercises/".count)) {
            diagnostics.append(.notInManifest(path, at: SourcePosition(file: Self.manifest)))
        }
        let hidden = HiddenHalf(slug: slug, path: path, folder: folder)
        let starter = hidden.starter(diagnostics: &diagnostics)
        hidden.compare(
            keys.rubric,
            at: keys.rubricPosition ?? first.start,
            diagnostics: &diagnostics
        )
        let exercise = Exercise(
            slug: slug,
            module: keys.module,
            lesson: keys.lesson?.value ?? "",
            difficulty: keys.difficulty,
            limits: keys.limits,
            rubric: keys.rubric.map(\.item),
            isMemorySafe: keys.isMemorySafe,
            texts: texts,
            folder: path,
            starter: starter
        )
        return LoadedExercise(exercise: exercise, lesson: keys.lesson)
    }

    /// One language's page, its own mistakes reported.
    private mutating func text(of file: TranslatedFile) -> ExerciseText {
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
        let hints = Hints(of: fences.document, word: hintWords[file.language], file: file.path)
        diagnostics += hints.diagnostics
        return ExerciseText(
            file: file.path,
            title: keys.requiredString("title", diagnostics: &diagnostics) ?? "",
            summary: keys.requiredString("summary", diagnostics: &diagnostics) ?? "",
            statement: hints.statement,
            hints: hints.hints
        )
    }
}
