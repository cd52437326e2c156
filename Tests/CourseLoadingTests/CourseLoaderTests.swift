import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import LessonMarkup
import Testing

@Suite struct CourseLoaderTests {
    @Test func loadsACourseInOneLanguage() throws {
        let loaded = try loadCourse([
            "site/site.yml": settings(languages: "en"),
            "lessons/07-only/lesson.en.md": lesson(title: "Only", body: "## One {#one}"),
        ])
        #expect(loaded.lines == [])
        #expect(loaded.course.settings.languages == [.english])
        let only = try #require(loaded.course.lesson("only"))
        #expect(only.number == 7)
        #expect(only.minutes == 5)
        #expect(only.texts.keys.sorted() == [.english])
        #expect(only.texts[.english]?.title == "Only")
    }

    @Test func loadsACourseInThreeLanguages() throws {
        let body = "## One {#one}\n\n```swift example=one\n"
        let loaded = try loadCourse([
            "site/site.yml": settings(languages: "en", "zh", "fr"),
            "lessons/01-one/lesson.en.md": lesson(title: "One", body: body + "print(1)\n```"),
            "lessons/01-one/lesson.zh.md": lesson(
                title: "一",
                isOriginal: false,
                body: body + "```"
            ),
            "lessons/01-one/lesson.fr.md": lesson(
                title: "Un",
                isOriginal: false,
                body: body + "```"
            ),
        ])
        #expect(loaded.lines == [])
        let texts = try #require(loaded.course.lesson("one")?.texts)
        #expect(texts.values.map(\.title).sorted() == ["One", "Un", "一"])
        for text in texts.values {
            #expect(text.document.examples.map(\.code.text) == ["print(1)\n"])
        }
    }

    @Test func readsAFileWithAByteOrderMarkAndWindowsLineEnds() throws {
        let text = lesson(title: "One", body: "## One {#one}\n\nunknown[^1]")
        let windows = text.replacing("\n", with: "\r\n")
        let files = [
            "site/site.yml": settings(languages: "en"), "lessons/01-one/lesson.en.md": text,
        ]
        var bytes = files.mapValues { Array($0.utf8) }
        let plain = try loadCourse(bytes)
        bytes["lessons/01-one/lesson.en.md"] = [0xEF, 0xBB, 0xBF] + Array(windows.utf8)
        let marked = try loadCourse(bytes)
        #expect(marked.course == plain.course)
        #expect(marked.diagnostics == plain.diagnostics)
        #expect(marked.course.lesson("one")?.texts[.english]?.title == "One")
    }

    @Test func takesCodeFromTheLanguageThatHasItWithItsPlace() throws {
        let loaded = try loadCourse([
            "site/site.yml": settings(languages: "en", "zh"),
            "lessons/01-one/lesson.en.md": lesson(
                title: "One",
                body: "Text.\n\n```swift example=one\n```\n\n```output\n```"
            ),
            "lessons/01-one/lesson.zh.md": lesson(
                title: "一",
                isOriginal: false,
                body: "前言。\n\n```swift example=one\nprint(1)\n```\n\n```output\n1\n```"
            ),
        ])
        #expect(loaded.lines == [])
        let text = try #require(loaded.course.lesson("one")?.texts[.english])
        let example = try #require(text.document.examples.first)
        #expect(example.code.text == "print(1)\n")
        #expect(example.position.file == "lessons/01-one/lesson.zh.md")
        #expect(example.position.line == 9)
        #expect(example.outputs.map(\.code.text) == ["1\n"])
    }

    private func exercise(limits: String) throws -> LoadedCourse {
        try loadCourse([
            "site/site.yml": settings(languages: "en"),
            "exercises/Package.swift": "01-a/one",
            "exercises/01-a/one/exercise.en.md": """
            ---
            title: One
            limits: \(limits)
            ---
            """,
        ])
    }

    @Test func readsAnExercisesLimits() throws {
        let limits = try #require(
            exercise(limits: "{wall: 20, memory: 1024, processes: 40}").course.exercises.first?
                .limits
        )
        #expect(limits == .init(wallSeconds: 20, memoryMebibytes: 1024, processes: 40))
        let some = try #require(exercise(limits: "{memory: 64}").course.exercises.first?.limits)
        #expect(some == .init(wallSeconds: 10, memoryMebibytes: 64, processes: 256))
    }

    @Test(arguments: [
        ("{memory: lots}", "`memory` cannot have this value (write a whole number above 0)"),
        ("{processes: 0}", "`processes` cannot have this value (write a whole number above 0)"),
        ("{memry: 64}", "unknown key `memry` (did you mean `memory`?)"),
    ])
    func tellsWhatIsWrongWithALimit(limits: String, words: String) throws {
        let lines = try exercise(limits: limits).lines
        #expect(lines.contains { $0.contains(":3:") && $0.contains(words) }, "\(lines)")
    }

    private func exercise(memorySafe: String) throws -> LoadedCourse {
        try loadCourse([
            "site/site.yml": settings(languages: "en"),
            "exercises/Package.swift": "01-a/one",
            "exercises/01-a/one/exercise.en.md": "---\ntitle: One\n\(memorySafe)\n---\n",
        ])
    }

    @Test(arguments: [("memory_safe: true", true), ("memory_safe: false", false), ("", false)])
    func readsWhetherAnExerciseNeedsNoUnsafeMemory(line: String, isMemorySafe: Bool) throws {
        let loaded = try exercise(memorySafe: line)
        #expect(loaded.course.exercises.map(\.isMemorySafe) == [isMemorySafe])
    }

    @Test func tellsThatMemorySafetyIsYesOrNo() throws {
        let lines = try exercise(memorySafe: "memory_safe: strict").lines
        let words = "`memory_safe` cannot have this value (write `true` or `false`)"
        #expect(lines.contains { $0.contains(":3:") && $0.contains(words) }, "\(lines)")
    }

    @Test func readsAnEmptyFolderWithoutAWord() throws {
        let loaded = try loadCourse(["site/site.yml": settings(languages: "en")])
        #expect(loaded.lines == [])
        #expect(loaded.course.lessons.isEmpty)
        #expect(loaded.course.exercises.isEmpty)
    }

    @Test func saysThatTheSettingsAreMissingAndReadsTheLessonsAllTheSame() throws {
        let loaded = try loadCourse([
            "lessons/01-one/lesson.en.md": lesson(title: "One", body: "## One {#one}")
        ])
        #expect(
            loaded.lines == [
                "site/site.yml:1:1: error: the course has no site/site.yml, so its languages are "
                    + "not known (create it)"
            ]
        )
        #expect(loaded.course.lessons.map(\.slug) == ["one"])
    }

    @Test func namesTheFilesThatItHadToLeaveOut() throws {
        let loaded = try loadCourse([
            "site/site.yml": settings(languages: "en", "zh"),
            "lessons/01-one/lesson.en.md": lesson(title: "One", body: ""),
            "lessons/02-two/lesson.en.md": "no front matter",
            "lessons/02-two/lesson.zh.md": lesson(title: "二", body: ""),
            "lessons/02-two/figure.en.svg": "",
        ])
        #expect(
            loaded.leftOut == [
                "lessons/02-two/lesson.en.md", "lessons/02-two/figure.en.svg",
            ]
        )
    }

    @Test func readsAsMuchOfAnExerciseForItsGradeAsWithTheWholeCourse() throws {
        let loader = CourseLoader(root: smallCourse)
        let whole = loader.load()
        let part = try #require(loader.loadToGrade(["add-two"]))
        #expect(part.course.exercises == whole.course.exercises)
        #expect(part.course.settings == whole.course.settings)
        #expect(part.course.lessons == [])
    }

    @Test func leavesAnExerciseThatIsNotThereToTheWholeCourse() {
        let loader = CourseLoader(root: smallCourse)
        #expect(loader.loadToGrade(["add-two", "add-three"])?.course == nil)
    }
}

/// The folder of a course with one exercise.
private let smallCourse = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/SmallCourse").path
