package import ArgumentParser
import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Grading

/// `interleave seal`: the hidden tests as objects in the learners' package.
package struct SealCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: "Compiles the hidden tests into the learners' package.",
        discussion: """
            Afterwards `swift test` in that folder grades, with this version of the toolchain, \
            and the tests' sources are not needed.
            """
    )

    @OptionGroup var options: CourseOptions

    @Option(help: "The learners' package; exercises/ of the course otherwise.")
    var package: String?

    package init() {}

    package func run() async throws {
        let language = options.language
        do {
            let root = try options.root()
            let course = CourseLoader(root: root).load().course
            let grader = try Grader(
                root: root,
                confining: .unconfined,
                environment: ProcessInfo.processInfo.environment
            )
            let folder = package.map { URL(filePath: $0).standardizedFileURL.path }
            let target = folder ?? "\(root)/exercises"
            try await grader.seal(course.exercises, into: target)
            let count = course.exercises.count
            let done = Message(
                en: "sealed the tests of \(count) exercises into \(target)/.sealed",
                zh: "已将 \(count) 个练习的测试密封到 \(target)/.sealed"
            )
            print(done[language])
        } catch let error as CourseNotFound {
            throw Terminal.misuse(error.message, in: language)
        } catch let error as GradingError {
            throw Terminal.fault(error.message, in: language)
        }
    }
}
