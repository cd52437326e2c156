import CourseLoading
import CourseModel
import Diagnostics
import Testing

@Suite struct SettingsLoadingTests {
    @Test func readsEveryKey() throws {
        let loaded = try loadCourse([
            "site/site.yml": """
            title: {en: Course, zh: 课程}
            summary: {en: All of it., zh: 全部内容。}
            languages:
              - {code: en, name: English, hint: Hint}
              - {code: zh, name: 简体中文, hint: 提示}
            raw_html: true
            parts:
              - {title: {en: First, zh: 第一部分}, lessons: 1-3}
              - {title: {en: Last, zh: 最后}, lessons: 4}
            """
        ])
        #expect(loaded.lines == [])
        #expect(
            loaded.course.settings
                == CourseSettings(
                    title: LocalizedText([.english: "Course", .chinese: "课程"]),
                    summary: LocalizedText([.english: "All of it.", .chinese: "全部内容。"]),
                    languages: [.english, .chinese],
                    languageNames: [.english: "English", .chinese: "简体中文"],
                    hintWords: [.english: "Hint", .chinese: "提示"],
                    allowsRawHTML: true,
                    parts: [
                        CourseSettings.Part(
                            title: LocalizedText([.english: "First", .chinese: "第一部分"]),
                            lessonNumbers: 1...3
                        ),
                        CourseSettings.Part(
                            title: LocalizedText([.english: "Last", .chinese: "最后"]),
                            lessonNumbers: 4...4
                        ),
                    ]
                )
        )
    }

    @Test func saysAllThatIsWrongAtItsPlace() throws {
        let loaded = try loadCourse([
            "site/site.yml": """
            title: 课程
            languages:
              - {code: en, name: English, hint: Hint}
              - {code: en, name: Again, hint: Hint}
              - {code: Zh, name: 简体中文, hint: 提示}
            raw_html: maybe
            colour: red
            parts:
              - {title: {en: First}, lessons: 3-1}
              - {title: {en: 第二, de: Zwei}, lessons: 1-2}
              - {title: {en: Third}, lessons: 2}
            """
        ])
        #expect(
            loaded.lines == [
                "site/site.yml:1:1: error: the key `summary` is missing (add `summary: …`)",
                "site/site.yml:1:8: error: `title` cannot have this value (write a text in each "
                    + "language, such as `{en: …, zh: …}`)",
                "site/site.yml:4:12: error: the language `en` is listed twice (remove one of them)",
                "site/site.yml:5:12: error: a language's code has lower-case letters, digits and "
                    + "hyphens only (write a tag such as `en` or `zh`)",
                "site/site.yml:6:11: error: `raw_html` cannot have this value (write `true` or "
                    + "`false`)",
                "site/site.yml:7:1: error: unknown key `colour` (choose `title` or `summary` or "
                    + "`languages` or `raw_html` or `parts` or `redirects`, or remove it)",
                "site/site.yml:9:35: error: `lessons` cannot have this value (write a lesson's "
                    + "number or two of them with a hyphen, such as `1-3`)",
                "site/site.yml:10:26: error: unknown key `de` (choose `en`, or remove it)",
                "site/site.yml:11:35: error: the lesson number 2 is in an earlier part too (let "
                    + "each number be in one part)",
            ]
        )
    }
}
