import CourseModel
import Diagnostics
import LessonMarkup

/// A lesson from the Markdown of its body in each language.
func lesson(
    _ number: Int,
    _ slug: String,
    en: String? = "",
    zh: String? = "",
    figures: [String: String] = [:]
) -> Lesson {
    let folder = "lessons/0\(number)-\(slug)"
    var texts: [Language: LessonText] = [:]
    for (language, body) in [(Language.english, en), (.chinese, zh)] {
        let file = "\(folder)/lesson.\(language.rawValue).md"
        texts[language] = body.map { body in
            LessonText(
                file: file,
                title: "\(slug) in \(language.rawValue)",
                summary: "About \(slug).",
                document: MarkupDocument.parsing(body, file: file, hasTerms: true).document
            )
        }
    }
    return Lesson(
        number: number,
        slug: slug,
        minutes: 10,
        requires: [],
        exercises: [],
        notes: [],
        texts: texts,
        figures: figures
    )
}

/// An exercise of a lesson, in English only, from the Markdown of its statement.
func exercise(_ slug: String, of lesson: Lesson, statement: String = "") -> Exercise {
    let folder = "exercises/\(lesson.folder.dropFirst("lessons/".count))/\(slug)"
    let file = "\(folder)/exercise.en.md"
    return Exercise(
        slug: slug,
        module: "Sample",
        lesson: lesson.slug,
        difficulty: .easy,
        limits: Exercise.Limits(),
        rubric: [],
        texts: [
            .english: ExerciseText(
                file: file,
                title: slug,
                summary: "",
                statement: MarkupDocument.parsing(statement, file: file).document,
                hints: [MarkupDocument(blocks: [])]
            )
        ],
        folder: folder,
        starter: []
    )
}

/// A term in English and Chinese, from the Markdown of its explanation in English.
func term(_ english: String, _ chinese: String, lesson: String? = nil, text: String) -> GlossaryTerm
{
    GlossaryTerm(
        id: english,
        term: LocalizedText([.english: english, .chinese: chinese]),
        texts: [
            .english: MarkupDocument.parsing(text, file: Glossary.file, hasTerms: true).document
        ],
        lesson: lesson,
        position: SourcePosition(file: Glossary.file)
    )
}

/// A course in English and Chinese.
func course(
    _ lessons: [Lesson],
    exercises: [Exercise] = [],
    parts: [CourseSettings.Part] = [],
    glossary: Glossary? = nil
) -> Course {
    Course(
        settings: CourseSettings(
            title: LocalizedText([.english: "Sample"]),
            summary: LocalizedText([.english: "A sample."]),
            languages: [.english, .chinese],
            languageNames: [.english: "English", .chinese: "简体中文"],
            allowsRawHTML: false,
            parts: parts
        ),
        lessons: lessons,
        exercises: exercises,
        glossary: glossary
    )
}
