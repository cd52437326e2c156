import CourseModel
import Diagnostics
import LearnerLoop
import LearnerProgress
import LessonMarkup
import TerminalScreen
import TerminalText
import Testing
import Verdicts

/// A course of two lessons with an exercise each: `count` and `gather`.
let sampleCourse = Course(
    settings: CourseSettings(
        title: LocalizedText([.english: "Sample"]),
        summary: LocalizedText([:]),
        languages: [.english, .chinese],
        languageNames: [:],
        allowsRawHTML: false,
        parts: [
            CourseSettings.Part(
                title: LocalizedText([.english: "All", .chinese: "全部"]),
                lessonNumbers: 1...2
            )
        ]
    ),
    lessons: [lesson(1, "races", "Races", "竞争"), lesson(2, "async", "Async", "异步")],
    exercises: [
        exercise("count", lesson: "races", "Count", "计数", .easy),
        exercise("gather", lesson: "async", "Gather", "并发收集", .hard),
    ]
)

private func lesson(_ number: Int, _ slug: String, _ title: String, _ zh: String) -> Lesson {
    let texts = [(Language.english, title), (Language.chinese, zh)].map { language, title in
        (
            language,
            LessonText(
                file: "lessons/\(slug)/lesson.md",
                title: title,
                summary: "",
                document: MarkupDocument(blocks: [])
            )
        )
    }
    return Lesson(
        number: number,
        slug: slug,
        minutes: 1,
        requires: [],
        exercises: [],
        notes: [],
        texts: Dictionary(uniqueKeysWithValues: texts),
        figures: [:]
    )
}

private func exercise(
    _ slug: String,
    lesson: String,
    _ title: String,
    _ zh: String,
    _ difficulty: Exercise.Difficulty
) -> Exercise {
    let texts = [(Language.english, title), (Language.chinese, zh)].map { language, title in
        let file = "exercises/01-one/\(slug)/exercise.\(language.rawValue).md"
        let hints = ["First.", "Second."].map { MarkupDocument.parsing($0, file: file).document }
        return (
            language,
            ExerciseText(
                file: file,
                title: title,
                summary: "What to do.",
                statement: MarkupDocument(blocks: []),
                hints: hints
            )
        )
    }
    return Exercise(
        slug: slug,
        module: "Sample",
        lesson: lesson,
        difficulty: difficulty,
        limits: Exercise.Limits(),
        rubric: [sampleItem],
        texts: Dictionary(uniqueKeysWithValues: texts),
        folder: "exercises/01-one/\(slug)",
        starter: [SourceFile(name: "Count.swift", text: "")]
    )
}

private let sampleItem = RubricItem(
    id: "exact",
    points: 10,
    text: LocalizedText([.english: "It is exact.", .chinese: "结果准确。"]),
    tests: [TestName(rawValue: "CountTests/counts()")]
)

/// A verdict on `count`.
func verdict(_ status: TestStatus) -> ExerciseVerdict {
    ExerciseVerdict(
        exercise: "count",
        state: .graded,
        items: [ItemVerdict(sampleItem, statuses: [sampleItem.tests[0]: status])]
    )
}

/// A session that begins with `count`.
func sampleSession(_ progress: CourseProgress = CourseProgress()) throws -> WatchSession {
    try #require(
        WatchSession(course: sampleCourse, slug: "count", progress: progress, language: .english)
    )
}
