import CourseModel
import Diagnostics
import LessonMarkup
import SitePages
import Testing

@Suite struct LinkCheckingTests {
    private static let shapes = ["lanes.en.svg": "<svg></svg>", "lanes.zh.svg": "<svg></svg>"]

    /// A lesson `races` with a body, beside a lesson `locks` and its exercise.
    private func diagnostics(of body: String) -> [Diagnostic] {
        let locks = lesson(2, "locks", en: "## Why {#why}\n\n> ### Deep inside {#deep}")
        let races = lesson(1, "races", en: body, figures: Self.shapes)
        return course([races, locks], exercises: [exercise("lock-it", of: locks)])
            .linkDiagnostics()
    }

    @Test(arguments: [
        "[up](#here)\n\n## Here",
        "[that](../02-locks/lesson.en.md)",
        "[why](../02-locks/lesson.en.md#why), [deep](../02-locks/lesson.en.md#deep)",
        "[it](../../exercises/02-locks/lock-it/exercise.en.md#hint-1)",
        "[out](https://example.org/a#b) and <post@example.org>",
        "![Lanes](lanes.en.svg \"Caption\")",
        "[这里](#这里)\n\n## 这里",
    ])
    func acceptsLinksThatLeadSomewhere(body: String) {
        #expect(diagnostics(of: body) == [])
    }

    @Test(arguments: [
        ("[x](../03-none/lesson.en.md)", "dead-link"),
        ("[x](../02-locks/)", "dead-link"),
        ("[x](../02-locks/lesson.en.md#whence)", "dead-link"),
        ("[x](#nowhere)", "dead-link"),
        ("[x](/lessons/02-locks/lesson.en.md)", "dead-link"),
        ("[x](../../../etc/passwd)", "dead-link"),
        ("[x](javascript:alert(1))", "refused-link"),
        ("[x](//example.org/)", "refused-link"),
        ("- item\n\n  > | a |\n  > |---|\n  > | [x](none.md) |", "dead-link"),
        ("note[^1]\n\n[^1]: [x](none.md)", "dead-link"),
        ("![x](none.svg)", "dead-link"),
        ("![x](https://example.org/a.png)", "dead-link"),
        ("in ![x](lanes.en.svg) text", "figure-in-text"),
        ("[x](../02-locks/lesson.zh.md)", "other-language"),
        ("![x](lanes.zh.svg)", "other-language"),
    ])
    func reportsALinkThatDoesNot(body: String, code: String) {
        #expect(diagnostics(of: body).map(\.code) == [code])
    }

    @Test func saysWhereTheLinkIsAndWhatWasMeant() {
        let found = diagnostics(of: "## Start\n\nSee [that](../02-locks/lesson.en.md#wy).")
        #expect(
            found.map { $0.line(in: .english) } == [
                "lessons/01-races/lesson.en.md:3:5: error: the page that the link leads to has "
                    + "no heading “#wy” (did you mean “#why”?)"
            ]
        )
        #expect(
            found.map { $0.line(in: .chinese) } == [
                "lessons/01-races/lesson.en.md:3:5: 错误: 链接所指的页面里没有标题“#wy”（是否想写“#why”？）"
            ]
        )
    }

    @Test func treatsALinkToAnotherLanguageAsAWarning() {
        #expect(diagnostics(of: "[x](../02-locks/lesson.zh.md)").map(\.severity) == [.warning])
    }

    @Test func checksExercisesToo() {
        let locks = lesson(2, "locks", en: "## Why {#why}")
        let statement = "[good](../../../lessons/02-locks/lesson.en.md#why) [bad](#none)"
        let found = course(
            [locks],
            exercises: [exercise("lock-it", of: locks, statement: statement)]
        )
        .linkDiagnostics()
        #expect(found.map(\.position.file) == ["exercises/02-locks/lock-it/exercise.en.md"])
    }
}
