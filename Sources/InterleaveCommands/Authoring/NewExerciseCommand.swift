package import ArgumentParser
import Scaffolding

/// `interleave new exercise`: an exercise with its hidden half.
package struct NewExerciseCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "exercise",
        abstract: .said(
            en: "Makes an exercise with hidden suites, two solutions and a wrong one.",
            zh: "新建一个练习，带隐藏测试、两个正确解答和一个错误版本。"
        )
    )

    @OptionGroup var options: CourseOptions

    @Argument(
        help: .said(
            en: "The exercise's name, such as two-locks; its module is then TwoLocks.",
            zh: "练习名，例如 two-locks，对应的模块是 TwoLocks。"
        )
    )
    var slug: String

    @Option(
        help: .said(
            en: "The name of the lesson that it belongs to, such as races.",
            zh: "所属的课名，例如 races。"
        )
    )
    var lesson: String

    @Option(
        help: .said(
            en: "The title in the course's first language; otherwise made from the name.",
            zh: "课程第一种语言的标题；默认由练习名得出。"
        )
    )
    var title: String?

    package init() {}

    package func run() async throws {
        let scaffold = ExerciseScaffold(slug: slug, lesson: lesson, title: title)
        try Authoring.change(options) { source throws(ScaffoldRefusal) in
            try scaffold.change(to: source)
        }
    }
}
