package import ArgumentParser
import CourseModel
import LearnerLoop
import LearnerProgress

/// `interleave list`: the exercises, and how far the learner is with each.
package struct ListCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .said(en: "Lists the exercises and how far you are.", zh: "列出练习和你的进度。")
    )

    @OptionGroup var options: CourseOptions

    @Flag(
        help: .said(en: "Print a JSON array, in the order of the course.", zh: "按课程顺序输出 JSON 数组。")
    )
    var json = false

    package init() {}

    package func run() async throws {
        try await Terminal.reporting(in: options.language) {
            let learner = try await LearnersCourse(options)
            let progress = try learner.progress()
            let standings = learner.course.exercises.map { exercise in
                let isEdited = learner.isEdited(exercise)
                return (exercise.slug, Standing(progress[exercise.slug], isEdited: isEdited))
            }
            let list = ExerciseList(
                course: learner.course,
                standings: Dictionary(uniqueKeysWithValues: standings),
                language: learner.language
            )
            if json {
                print(try list.json(), terminator: "")
            } else {
                Terminal.show(list.lines(style: Terminal.style, width: Terminal.width))
            }
        }
    }
}
