import Diagnostics
import Scaffolding
import Testing

@Suite struct LessonScaffoldTests {
    private let folder = "lessons/09-two-locks"

    @Test func makesFilesInEveryLanguageOfTheCourse() throws {
        let change = try LessonScaffold(slug: "two-locks").change(to: sampleSource())
        #expect(
            change.created.keys.sorted() == [
                "\(folder)/drawing.en.svg", "\(folder)/drawing.zh.svg", "\(folder)/lesson.en.md",
                "\(folder)/lesson.zh.md",
            ]
        )
        #expect(change.edited.isEmpty && change.moved.isEmpty)
    }

    @Test func beginsWithAProgramThatRuns() throws {
        let change = try LessonScaffold(slug: "two-locks").change(to: sampleSource())
        #expect(
            change.text("\(folder)/lesson.en.md") == """
                ---
                title: "Two locks"
                summary: "TODO: Say in one sentence what a reader can do afterwards."
                minutes: 10
                requires: []
                exercises: []
                ---

                TODO: Begin with the question that this lesson answers.

                ## A program {#program}

                TODO: Put your program in place of this one, and say why it prints what it prints.

                ```swift example=squares
                for number in 1...3 {
                    print(number, number * number)
                }
                ```

                ```output
                1 1
                2 4
                3 9
                ```

                ## A picture {#picture}

                ![TODO: Say what the drawing shows, for those who do not see it.](drawing.en.svg)

                ## Questions {#questions}

                ### TODO: Ask a question

                > [!ANSWER]
                > TODO: Answer it.

                ## Read next {#next}

                TODO: Say what to read next.

                """
        )
    }

    @Test func repeatsTheProgramByNameInTheSecondLanguage() throws {
        let change = try LessonScaffold(slug: "two-locks", title: "\"Two\" locks")
            .change(to: sampleSource())
        #expect(
            change.text("\(folder)/lesson.zh.md") == #"""
                ---
                title: "TODO：译出标题“\"Two\" locks”。"
                summary: "TODO：用一句话说明读者学完之后会做什么。"
                ---

                TODO：从这一课要回答的问题写起。

                ## 一个程序 {#program}

                TODO：换成你的程序，并解释它为什么这样输出。

                ```swift example=squares
                ```

                ```output
                ```

                ## 一张图 {#picture}

                ![TODO：向看不到图的读者描述图中的内容。](drawing.zh.svg)

                ## 思考题 {#questions}

                ### TODO：提一个问题

                > [!ANSWER]
                > TODO：写出答案。

                ## 延伸阅读 {#next}

                TODO：写明接下来读什么。

                """#
        )
    }

    @Test func takesTheNumberThatItIsGiven() throws {
        let change = try LessonScaffold(slug: "two-locks", number: 3).change(to: sampleSource())
        #expect(change.created.keys.allSatisfy { $0.hasPrefix("lessons/03-two-locks/") })
    }

    @Test func takesTheFirstFreeNumberWhenTheLastOneIsTaken() throws {
        let last = sampleSource(texts: ["lessons/9999-end/lesson.en.md": ""])
        let change = try LessonScaffold(slug: "two-locks").change(to: last)
        #expect(change.created.keys.allSatisfy { $0.hasPrefix("lessons/01-two-locks/") })
    }

    @Test func goesOnPastTwoDigits() throws {
        let last = sampleSource(texts: ["lessons/99-end/lesson.en.md": ""])
        let change = try LessonScaffold(slug: "two-locks").change(to: last)
        #expect(change.created.keys.allSatisfy { $0.hasPrefix("lessons/100-two-locks/") })
    }

    @Test func widensThePartBeforeALessonThatNoPartHas() throws {
        let settings = "parts:\n  - {lessons: 1-3}\n  - {lessons: 8}\n  - {lessons: 10-12}\n"
        let source = sampleSource(
            parts: [1...3, 8...8, 10...12],
            texts: ["site/site.yml": settings]
        )
        let change = try LessonScaffold(slug: "two-locks").change(to: source)
        let wanted = "parts:\n  - {lessons: 1-3}\n  - {lessons: 8-9}\n  - {lessons: 10-12}\n"
        #expect(change.edited == ["site/site.yml": .init(old: settings, new: wanted)])
    }

    @Test(
        arguments: [
            ("..", "“..” cannot be a name"), ("", "“” cannot be a name"),
            ("Two-Locks", "“Two-Locks” cannot be a name"),
            ("2-locks", "“2-locks” cannot be a name"),
            ("two--locks", "“two--locks” cannot be a name"), ("锁", "“锁” cannot be a name"),
            ("two/locks", "“two/locks” cannot be a name"),
            (String(repeating: "a", count: 41), "the name has 41 characters"),
            ("races", "there is already a lesson races, in lessons/08-races"),
        ]
    )
    func refusesANameThatCannotBeHad(slug: String, reason: String) throws {
        let refusal = #expect(throws: ScaffoldRefusal.self) {
            try LessonScaffold(slug: slug).change(to: sampleSource())
        }
        #expect(refusal?.message.en.hasPrefix(reason) == true)
    }

    @Test(
        arguments: [
            (8, "the number 8 is that of lessons/08-races"),
            (10_000, "a lesson's number has up to four digits"),
            (-1, "a lesson's number has up to four digits"),
        ]
    )
    func refusesANumberThatCannotBeHad(number: Int, reason: String) throws {
        let refusal = #expect(throws: ScaffoldRefusal.self) {
            try LessonScaffold(slug: "two-locks", number: number).change(to: sampleSource())
        }
        #expect(refusal?.message.en.hasPrefix(reason) == true)
    }

    @Test(arguments: ["", " ", "two\nlines"])
    func refusesATitleThatIsNone(title: String) throws {
        #expect(throws: ScaffoldRefusal.self) {
            try LessonScaffold(slug: "two-locks", title: title).change(to: sampleSource())
        }
    }

    @Test func asksForAPartWhereNoneComesBeforeTheLesson() throws {
        let source = sampleSource(parts: [20...30], texts: ["site/site.yml": "lessons: 20-30"])
        let refusal = #expect(throws: ScaffoldRefusal.self) {
            try LessonScaffold(slug: "two-locks").change(to: source)
        }
        #expect(refusal?.message.en.hasPrefix("no part of the course has lesson 9") == true)
    }
}
