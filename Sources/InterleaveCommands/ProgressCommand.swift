package import ArgumentParser
import LearnerLoop

/// `interleave progress`: what was reached in each part of the course.
package struct ProgressCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "progress",
        abstract: "Shows what you have reached, by part of the course.",
        discussion: "The best grade of each exercise counts."
    )

    @OptionGroup var options: CourseOptions

    @Flag(help: "Print a JSON object.")
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
