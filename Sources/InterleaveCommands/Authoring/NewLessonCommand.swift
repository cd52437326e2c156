package import ArgumentParser
import Scaffolding

/// `interleave new lesson`: a lesson in every language of the course.
package struct NewLessonCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "lesson",
        abstract: .said(
            en: "Makes a lesson in every language of the course, with a program and a drawing.",
            zh: "用课程的每种语言新建一课，带一个程序和一张图。"
        )
    )

    @OptionGroup var options: CourseOptions

    @Argument(
        help: .said(
            en: "The lesson's name in addresses, such as two-locks.",
            zh: "课名，会出现在网址里，例如 two-locks。"
        )
    )
    var slug: String

    @Option(
        help: .said(
            en: "The title in the course's first language; otherwise made from the name.",
            zh: "课程第一种语言的标题；默认由课名得出。"
        )
    )
    var title: String?

    @Option(
        help: .said(
            en: "The lesson's number; otherwise the one after the last lesson's.",
            zh: "课号；默认为最后一课的下一个。"
        )
    )
    var number: Int?

    package init() {}

    package func run() async throws {
        let scaffold = LessonScaffold(slug: slug, title: title, number: number)
        try Authoring.change(options) { source throws(ScaffoldRefusal) in
            try scaffold.change(to: source)
        }
    }
}
