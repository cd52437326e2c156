import CourseModel
import Diagnostics

extension Diagnostic {
    static func badSlug(_ path: String) -> Diagnostic {
        Diagnostic(
            .error,
            "bad-folder-name",
            at: SourcePosition(file: path),
            Message(en: "the folder's name is not a slug", zh: "目录名不是合法的 slug"),
            mend: Message(
                en: "use lower-case letters, digits and single hyphens between them",
                zh: "请只用小写字母、数字，中间以单个连字符相连"
            )
        )
    }

    static func missingFolder(_ path: String, why: Message) -> Diagnostic {
        Diagnostic(
            .error,
            "missing-folder",
            at: SourcePosition(file: path),
            why,
            mend: Message(en: "add what is missing", zh: "请补上")
        )
    }

    static func notInManifest(_ path: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "not-in-manifest",
            at: position,
            Message(en: "the package does not mention \(path)", zh: "这个包没有提到 \(path)"),
            mend: Message(en: "add the exercise's targets", zh: "请加上该练习的 target")
        )
    }

    static func exerciseWithoutLesson(_ slug: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "exercise-without-lesson",
            at: position,
            Message(
                en: "no lesson lists the exercise `\(slug)`",
                zh: "没有任何一课列出练习 `\(slug)`"
            ),
            mend: Message(
                en: "add it to `exercises` of its lesson",
                zh: "请把它加入所属课的 `exercises`"
            )
        )
    }

    static func disagreeingLesson(
        _ slug: String,
        lesson: Lesson,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "disagreeing-lesson",
            at: position,
            Message(
                en: "the lesson `\(lesson.slug)` lists the exercise `\(slug)`, not this one",
                zh: "列出练习 `\(slug)` 的是 `\(lesson.slug)` 这一课，而不是这里写的"
            ),
            mend: Message(
                en: "let the lesson and the exercise name each other",
                zh: "请让课和练习互相指向对方"
            )
        )
    }

    static func misnumberedHint(expected: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "misnumbered-hint",
            at: position,
            Message(en: "the hints are not numbered in order", zh: "提示的编号不连续"),
            mend: Message(en: "write `\(expected)`", zh: "此处应为 `\(expected)`")
        )
    }

    static func noHints(expected: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "no-hints",
            at: position,
            Message(en: "the exercise has no hints", zh: "该练习没有提示"),
            mend: Message(
                en: "add a section `\(expected)` after the statement",
                zh: "请在题目之后加一节 `\(expected)`"
            )
        )
    }

    static func duplicateRubricID(_ id: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "duplicate-rubric-id",
            at: position,
            Message(
                en: "another item of the rubric has the id `\(id)`",
                zh: "评分标准中已有 id 为 `\(id)` 的条目"
            ),
            mend: Message(en: "give it an id of its own", zh: "请另取一个 id")
        )
    }

    static func rubricItemWithoutTests(_ id: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "rubric-without-tests",
            at: position,
            Message(
                en: "no test decides about the item `\(id)`",
                zh: "条目 `\(id)` 没有对应的测试"
            ),
            mend: Message(en: "name at least one test", zh: "请至少写一个测试名")
        )
    }

    static func rubricSum(_ points: Int, wanted: Int, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .warning,
            "rubric-sum",
            at: position,
            Message(
                en: "the points sum to \(points), not to \(wanted)",
                zh: "分数之和为 \(points)，而不是 \(wanted)"
            ),
            mend: Message(en: "change the points", zh: "请调整分数")
        )
    }

    static func unknownTest(
        _ name: String,
        known: [String],
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "unknown-test",
            at: position,
            Message(en: "no suite has a test `\(name)`", zh: "没有名为 `\(name)` 的测试"),
            mend: .choosing(among: known, insteadOf: name)
        )
    }

    static func ungradedTest(
        _ name: String,
        rubric: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "ungraded-test",
            at: position,
            Message(
                en: "no item of the rubric names the test `\(name)`",
                zh: "评分标准中没有条目提到测试 `\(name)`"
            ),
            mend: Message(en: "name it in \(rubric)", zh: "请在 \(rubric) 中写上它")
        )
    }
}
