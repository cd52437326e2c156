import CourseModel

/// The page of a new exercise: `exercise.<lang>.md`.
struct ExercisePage {
    let slug: String
    let module: String
    let lesson: String
    /// The folder above the exercise's, such as `08-races`.
    let topic: String
    /// In the course's first language.
    let title: String?
    let settings: CourseSettings

    /// The file's text; the course's first language has the keys that all share.
    func text(in language: Language) -> String {
        let say = Tongue(language)
        let isOriginal = language == settings.languages.first
        let title = ScaffoldTitle(given: title, slug: slug).text(say, isOriginal: isOriginal)
        let summary = say(
            en: "TODO: Say in one sentence what the learner writes.",
            zh: "TODO：用一句话说明学习者要写什么。"
        )
        let hint = settings.hintWords[language] ?? "Hint"
        return """
            ---
            title: \(title.inYAML)
            summary: \(summary.inYAML)
            \(isOriginal ? sharedKeys : "")---

            \(statement(say))
            ## \(hint) 1

            \(say(en: "TODO: Point in the right direction.", zh: "TODO：指出思考的方向。"))

            ## \(hint) 2

            \(say(en: "TODO: Name the means.", zh: "TODO：点出要用的工具。"))

            ## \(hint) 3

            \(say(en: "TODO: Lead to the last step, and do not tell it.", zh: "TODO：引到最后一步，但不要说破。"))

            """
    }

    private var sharedKeys: String {
        """
        module: \(module)
        lesson: \(lesson)
        difficulty: easy
        rubric:
          - id: positive
            points: 6
            text:
        \(inAllLanguages(en: "Every number is added.", zh: "每个数都加上了。"))
            tests: ["\(module)Tests/addsEveryNumber()"]
          - id: negative
            points: 4
            text:
        \(inAllLanguages(en: "Negative numbers are added too.", zh: "负数也加上了。"))
            tests: ["\(module)XCTests/testAddsNegativeNumbers"]

        """
    }

    private func inAllLanguages(en: String, zh: String) -> String {
        settings.languages.map { language in
            "      \(language.rawValue): \(Tongue(language)(en: en, zh: zh).inYAML)"
        }
        .joined(separator: "\n")
    }

    private func statement(_ say: Tongue) -> String {
        let opening = say(
            en: "TODO: Tell what the learner is to write, and what for.",
            zh: "TODO：说明学习者要写什么，有什么用。"
        )
        let standIn = say(
            en: "TODO: The files hold a stand-in, `total(of:)`, which is graded already. Put your "
                + "API in its place, file by file.",
            zh: "TODO：这些文件里是一个占位用的函数 `total(of:)`，已经可以评分。请逐个文件换成你的 API。"
        )
        let place = say(
            en: "See what is missing, then write it in `\(topic)/\(slug)/Sources`:",
            zh: "先看看缺了什么，再到 `\(topic)/\(slug)/Sources` 里动手："
        )
        return """
            \(opening)

            ```swift
            let sum = total(of: [1, 2, 3])
            ```

            \(place)

            ```sh
            cd exercises
            swift run \(slug)
            swift test --filter \(module)Tests
            ```

            ## \(say(en: "What it must do", zh: "要求")) {#contract}

            \(standIn)

            """
    }
}
