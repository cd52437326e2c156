import CourseModel

/// A new lesson: what stands in its files before its author has written a word.
///
/// `check` finds nothing wrong with it but the texts that begin with `TODO`.
package struct LessonScaffold: Sendable {
    private let slug: String
    private let title: String?
    private let number: Int?

    /// - Parameters:
    ///   - slug: The lesson's name in addresses, such as `two-locks`.
    ///   - title: Its title in the course's first language; without it one is made from the slug.
    ///   - number: Its number; without it the one after the last lesson's.
    package init(slug: String, title: String? = nil, number: Int? = nil) {
        self.slug = slug
        self.title = title
        self.number = number
    }

    /// The files of the lesson, and the part of the course map that takes it.
    ///
    /// - Parameter source: The course that gets the lesson.
    /// - Returns: The change.
    /// - Throws: ``ScaffoldRefusal`` if the name or the number cannot be had.
    package func change(to source: CourseSource) throws(ScaffoldRefusal) -> CourseChange {
        try SlugRules.check(slug)
        try ScaffoldTitle(given: title, slug: slug).check()
        if let taken = source.lessonFolder(slug) {
            throw ScaffoldRefusal(
                en: "there is already a lesson \(slug), in lessons/\(taken); choose another name",
                zh: "已经有名为 \(slug) 的课（lessons/\(taken)）；请换一个名字"
            )
        }
        let number = try LessonNumber(asked: number, in: source).value
        var change = try CoursePart.taking(number, of: source)
        let languages = source.course.settings.languages
        let folder = "lessons/\(LessonNumber.twoDigits(number))-\(slug)"
        for language in languages {
            let code = language.rawValue
            change.create(
                "\(folder)/lesson.\(code).md",
                text(in: language, isOriginal: language == languages.first)
            )
            change.create("\(folder)/drawing.\(code).svg", drawing(in: language))
        }
        return change
    }

    private func text(in language: Language, isOriginal: Bool) -> String {
        let say = Tongue(language)
        let title = ScaffoldTitle(given: title, slug: slug).text(say, isOriginal: isOriginal)
        let shared = isOriginal ? "minutes: 10\nrequires: []\nexercises: []\n" : ""
        let summary = say(
            en: "TODO: Say in one sentence what a reader can do afterwards.",
            zh: "TODO：用一句话说明读者学完之后会做什么。"
        )
        let opening = say(
            en: "TODO: Begin with the question that this lesson answers.",
            zh: "TODO：从这一课要回答的问题写起。"
        )
        return """
            ---
            title: \(title.inYAML)
            summary: \(summary.inYAML)
            \(shared)---

            \(opening)

            \(program(say, isOriginal: isOriginal))
            \(figure(say, language: language))
            \(questions(say))
            """
    }

    private func program(_ say: Tongue, isOriginal: Bool) -> String {
        let heading = say(en: "A program", zh: "一个程序")
        let task = say(
            en: "TODO: Put your program in place of this one, and say why it prints what it "
                + "prints.",
            zh: "TODO：换成你的程序，并解释它为什么这样输出。"
        )
        let code = """
            for number in 1...3 {
                print(number, number * number)
            }

            """
        return """
            ## \(heading) {#program}

            \(task)

            ```swift example=squares
            \(isOriginal ? code : "")```

            ```output
            \(isOriginal ? "1 1\n2 4\n3 9\n" : "")```

            """
    }

    private func figure(_ say: Tongue, language: Language) -> String {
        let heading = say(en: "A picture", zh: "一张图")
        let task = say(
            en: "TODO: Say what the drawing shows, for those who do not see it.",
            zh: "TODO：向看不到图的读者描述图中的内容。"
        )
        return """
            ## \(heading) {#picture}

            ![\(task)](drawing.\(language.rawValue).svg)

            """
    }

    private func questions(_ say: Tongue) -> String {
        let heading = say(en: "Questions", zh: "思考题")
        let question = say(en: "TODO: Ask a question", zh: "TODO：提一个问题")
        let answer = say(en: "TODO: Answer it.", zh: "TODO：写出答案。")
        let next = say(en: "Read next", zh: "延伸阅读")
        let task = say(en: "TODO: Say what to read next.", zh: "TODO：写明接下来读什么。")
        return """
            ## \(heading) {#questions}

            ### \(question)

            > [!ANSWER]
            > \(answer)

            ## \(next) {#next}

            \(task)

            """
    }

    private func drawing(in language: Language) -> String {
        let say = Tongue(language)
        return """
            <svg viewBox="0 0 760 60" role="img" class="figure-svg" \
            xmlns="http://www.w3.org/2000/svg">
            <title>\(say(en: "Two steps", zh: "两个步骤"))</title>
            <rect class="f-a" x="20" y="10" width="200" height="40" rx="3"/>
            <text class="f-on" x="120" y="36" font-size="16" text-anchor="middle">\
            \(say(en: "first", zh: "先"))</text>
            <rect class="f-b" x="260" y="10" width="200" height="40" rx="3"/>
            <text class="f-on" x="360" y="36" font-size="16" text-anchor="middle">\
            \(say(en: "then", zh: "后"))</text>
            </svg>

            """
    }
}
