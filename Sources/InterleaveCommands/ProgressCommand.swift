package import ArgumentParser
import LearnerLoop

/// `interleave progress`: what was reached in each part of the course.
package struct ProgressCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "progress",
        abstract: .said(
            en: "Shows what you have reached, by part of the course.",
            zh: "按课程的各个部分显示你的成绩。"
        ),
        discussion: .said(en: "The best grade of each exercise counts.", zh: "每个练习取最好的一次成绩。")
    )

    @OptionGroup var options: CourseOptions

    @Flag(help: .said(en: "Print a JSON object.", zh: "输出 JSON 对象。"))
    var json = false

    package init() {}

    package func run() async throws {
        try await Terminal.reporting(in: options.language) {
            let learner = try await LearnersCourse(options)
            let table = ProgressTable(try learner.progress(), of: learner.course)
            if json {
                print(try table.json(), terminator: "")
            } else {
                let (style, width) = (Terminal.style, Terminal.width)
                Terminal.show(table.lines(in: learner.language, style: style, width: width))
            }
        }
    }
}
