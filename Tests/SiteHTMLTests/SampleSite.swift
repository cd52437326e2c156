import CourseModel
import Diagnostics
import Foundation
import LessonMarkup
import SiteHTML
import SitePages

/// A course of two lessons and one exercise, small enough to read its pages whole.
enum SampleSite {
    /// The design of this repository's own course.
    static func design() throws -> SiteDesign {
        try SiteDesign.reading(repository + "/site")
    }

    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    static let figure = """
        <?xml version="1.0"?>
        <!-- An <svg of old. -->
        <svg viewBox="0 0 10 10" role="img" class="figure-svg"><rect class="f-a" width="5" height="5"/></svg>

        """

    /// - Parameters:
    ///   - languages: In which the course is.
    ///   - hasGlossary: Whether it has terms, and an item of the rubric that requires another.
    /// - Returns: The course.
    static func course(
        languages: [Language] = [.english, .chinese],
        hasGlossary: Bool = false
    ) -> Course {
        Course(
            settings: CourseSettings(
                title: LocalizedText([.english: "Sample & Co", .chinese: "示例"]),
                summary: LocalizedText([.english: "A small course.", .chinese: "一门小课程。"]),
                languages: languages,
                languageNames: [.english: "English", .chinese: "简体中文"],
                allowsRawHTML: false,
                parts: [
                    CourseSettings.Part(
                        title: LocalizedText([.english: "Memory", .chinese: "内存"]),
                        lessonNumbers: 8...9
                    )
                ]
            ),
            lessons: [
                races(languages), locks(languages, names: hasGlossary ? "A [[lock]]." : "Text."),
            ],
            exercises: [counter(languages, requires: hasGlossary)],
            glossary: hasGlossary ? glossary : nil
        )
    }

    private static let glossary = Glossary([
        term(
            "lock",
            "锁",
            "Closes a [[gate]]; see [it](../lessons/09-locks/lesson.en.md).",
            "关[[门]]。"
        ),
        term("gate", "门", "Can be <open>.", "可以打开。", lesson: "races"),
    ])

    private static func term(
        _ english: String,
        _ chinese: String,
        _ text: String,
        _ chineseText: String,
        lesson: String? = nil
    ) -> GlossaryTerm {
        GlossaryTerm(
            id: english,
            term: LocalizedText([.english: english, .chinese: chinese]),
            texts: [.english: text, .chinese: chineseText].mapValues {
                MarkupDocument.parsing($0, file: Glossary.file, hasTerms: true).document
            },
            lesson: lesson,
            position: SourcePosition(file: Glossary.file)
        )
    }

    private static func races(_ languages: [Language]) -> Lesson {
        let english = """
            Two tasks, one number.[^1]

            ![Two lanes, "A" & B.](lanes.svg "Lanes")

            ## Why <b>that</b> is {#why}

            See [locks](../09-locks/lesson.en.md#then), [above](#why) and
            [the exercise](../../exercises/08-races/counter/exercise.en.md#hint-1).

            ```swift
            // hidden
            import Glibc
            // shown
            let x = 1 < 2
            ```

            ```output
            1
            ```

            ### Is it? {#q}

            > [!ANSWER]
            > Yes.

            [^1]: A footnote.
            """
        let chinese = """
            两个任务，一个数。

            ## 为什么 {#why}

            见[锁](../09-locks/lesson.zh.md#then)。

            ### 是吗？ {#q}
            """
        return lesson(
            8,
            "races",
            exercises: ["counter"],
            titles: [.english: "Races: `+=` & more", .chinese: "竞争"],
            bodies: [.english: english, .chinese: chinese],
            languages: languages
        )
    }

    private static func locks(_ languages: [Language], names text: String) -> Lesson {
        lesson(
            9,
            "locks",
            requires: ["races"],
            titles: [.english: "Locks", .chinese: "锁"],
            bodies: [.english: "## Then {#then}\n\n\(text)", .chinese: "## 然后 {#then}\n\n文字。"],
            languages: languages
        )
    }

    private static func lesson(
        _ number: Int,
        _ slug: String,
        requires: [String] = [],
        exercises: [String] = [],
        titles: [Language: String],
        bodies: [Language: String],
        languages: [Language]
    ) -> Lesson {
        let texts = languages.map { language in
            let file = "lessons/0\(number)-\(slug)/lesson.\(language.rawValue).md"
            let body = bodies[language] ?? bodies[.english] ?? ""
            return (
                language,
                LessonText(
                    file: file,
                    title: titles[language] ?? slug,
                    summary: "`\(slug)` (\(language.rawValue))",
                    document: MarkupDocument.parsing(body, file: file, hasTerms: true).document
                )
            )
        }
        return Lesson(
            number: number,
            slug: slug,
            minutes: 12,
            requires: requires,
            exercises: exercises,
            notes: [],
            texts: Dictionary(uniqueKeysWithValues: texts),
            figures: ["lanes.svg": figure]
        )
    }

    private static func counter(_ languages: [Language], requires: Bool) -> Exercise {
        let folder = "exercises/08-races/counter"
        let texts = languages.map { language in
            let file = "\(folder)/exercise.\(language.rawValue).md"
            let lesson = "../../../lessons/08-races/lesson.\(language.rawValue).md"
            return (
                language,
                ExerciseText(
                    file: file,
                    title: language == .chinese ? "计数器" : "A counter",
                    summary: language == .chinese ? "准确计数。" : "Count exactly.",
                    statement: MarkupDocument.parsing("Read [it](\(lesson)#why).", file: file)
                        .document,
                    hints: ["Once.[^1]\n\n[^1]: Note.", "Twice.[^1]\n\n[^1]: Note.", "Thrice."].map
                    {
                        MarkupDocument.parsing($0, file: file).document
                    }
                )
            )
        }
        return Exercise(
            slug: "counter",
            module: "Counter",
            lesson: "races",
            difficulty: .medium,
            limits: Exercise.Limits(),
            rubric: [
                RubricItem(
                    id: "exact",
                    points: 10,
                    text: LocalizedText([.english: "No `add()` is <lost>.", .chinese: "不丢失。"]),
                    tests: []
                )
            ]
                + (requires
                    ? [
                        RubricItem(
                            id: "fast",
                            points: 0,
                            text: LocalizedText([.english: "It is fast.", .chinese: "够快。"]),
                            tests: [],
                            requires: ["exact"]
                        )
                    ] : []),
            texts: Dictionary(uniqueKeysWithValues: texts),
            folder: folder,
            starter: [SourceFile(name: "Counter.swift", text: "// TODO: <count>\n")]
        )
    }
}
