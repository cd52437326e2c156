import CourseLoading
import CourseModel
import Diagnostics
import LessonMarkup
import Testing

@Suite struct FileFenceTests {
    private let source = """
        // region all
        struct Counter {
            // region add
            /// Adds one.
            func add() {
                // hidden
                check()
                // shown
            }
            // end add
        }
        // end all
        print(1)  // end of nothing
        """

    /// A course whose lesson shows a file that lies beside it.
    private func loaded(
        _ body: String,
        files: [String: String] = [:],
        chinese: String? = nil
    ) throws -> LoadedCourse {
        var all = [
            "site/site.yml": settings(languages: "en"),
            "lessons/01-one/lesson.en.md": lesson(title: "One", body: body),
            "lessons/01-one/Counter.swift": source,
        ]
        if let chinese {
            all["site/site.yml"] = settings(languages: "en", "zh")
            all["lessons/01-one/lesson.zh.md"] = lesson(
                title: "一",
                isOriginal: false,
                body: chinese
            )
        }
        return try loadCourse(all.merging(files) { $1 })
    }

    private func code(in loaded: LoadedCourse, language: Language = .english) -> [CodeBlock] {
        (loaded.course.lesson("one")?.texts[language]?.document.fences ?? []).map(\.code)
    }

    @Test func showsARegionMovedToTheLeftWithoutMarkers() throws {
        let loaded = try loaded("```swift file=Counter.swift region=add\n```")
        #expect(loaded.lines == [])
        #expect(
            code(in: loaded).map(\.text) == [
                "/// Adds one.\nfunc add() {\n    // hidden\n    check()\n    // shown\n}\n"
            ]
        )
    }

    @Test func showsAWholeFileWithoutMarkers() throws {
        let loaded = try loaded("```swift file=Counter.swift\n```")
        #expect(code(in: loaded)[0].text.hasPrefix("struct Counter {\n    /// Adds one.\n"))
        #expect(code(in: loaded)[0].text.hasSuffix("}\nprint(1)  // end of nothing\n"))
    }

    @Test func runsTheWholeFileAndShowsTheRegion() throws {
        let loaded = try loaded("```swift example=a file=Counter.swift region=all\n```")
        #expect(loaded.lines == [])
        let shown = try #require(code(in: loaded).first)
        #expect(shown.text == source)
        #expect(shown.excerpt?.hasPrefix("struct Counter {\n") == true)
        #expect(shown.excerpt?.contains("print") == false)
        let example = try #require(
            loaded.course.lesson("one")?.texts[.english]?.document.examples.first
        )
        #expect(example.position.file == "lessons/01-one/lesson.en.md")
        #expect(
            example.files[0].place(ofLine: 13, column: 2)
                == SourcePosition(file: "lessons/01-one/Counter.swift", line: 13, column: 2)
        )
    }

    @Test func sharesAFileWithTheOtherLanguagesByName() throws {
        let loaded = try loaded(
            "```swift example=a file=Counter.swift region=add\n```",
            chinese: "```swift example=a\n```"
        )
        #expect(loaded.lines == [])
        let (english, chinese) = (code(in: loaded), code(in: loaded, language: .chinese))
        #expect(chinese.map(\.text) == english.map(\.text))
        #expect(chinese.map(\.excerpt) == english.map(\.excerpt))
    }

    @Test func readsRegionsOfPythonAndOfExercises() throws {
        let loaded = try loaded(
            "```python file=../../tools/a.py region=b\n```",
            files: ["tools/a.py": "x = 1\n# region b\ny = 2\n# end b\n"]
        )
        #expect(loaded.lines == [])
        #expect(code(in: loaded).map(\.text) == ["y = 2\n"])
    }

    @Test(arguments: [
        ("swift region=add", "lessons/01-one/lesson.en.md:7 region-without-file"),
        ("swift file=../../../a.swift", "lessons/01-one/lesson.en.md:7 file-outside"),
        ("swift file=/etc/passwd", "lessons/01-one/lesson.en.md:7 file-outside"),
        ("swift file=Counterr.swift", "lessons/01-one/lesson.en.md:7 missing-source"),
        ("swift file=../../Tests/Hidden/a/A.swift", "lessons/01-one/lesson.en.md:7 hidden-source"),
        ("swift file=../../.build/A.swift", "lessons/01-one/lesson.en.md:7 hidden-source"),
        ("swift file=../01-one", "lessons/01-one:1 unreadable-file"),
        ("swift file=Counter.swift region=sub", "lessons/01-one/lesson.en.md:7 unknown-region"),
        ("swift file=Broken.swift region=a", "lessons/01-one/Broken.swift:3 duplicate-region"),
        ("swift file=Broken.swift region=b", "lessons/01-one/Broken.swift:5 unclosed-region"),
        ("swift file=Counter.swift region=A", "lessons/01-one/lesson.en.md:7 bad-fence-value"),
    ])
    func saysWhatIsWrong(words: String, expected: String) throws {
        let loaded = try loaded(
            "```\(words)\n```",
            files: [
                "Tests/Hidden/a/A.swift": "print(1)", ".build/A.swift": "print(1)",
                "lessons/01-one/Broken.swift":
                    "// region a\n// end a\n// region a\n// end a\n// region b\n",
            ]
        )
        let found = loaded.diagnostics.map { "\($0.position.file):\($0.position.line) \($0.code)" }
        #expect(found == [expected])
    }

    @Test func refusesAFileBesideCodeOfItsOwn() throws {
        let loaded = try loaded("```swift file=Counter.swift\nprint(1)\n```")
        #expect(loaded.diagnostics.map(\.code) == ["file-beside-code"])
    }
}
