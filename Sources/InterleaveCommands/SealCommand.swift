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
        abstract: .said(
            en: "Compiles the hidden tests into the learners' package.",
            zh: "把隐藏的测试编译进学习者的软件包。"
        ),
        discussion: .said(
            en: """
                Afterwards `swift test` in that folder grades, with this version of the toolchain, \
                and the tests' sources are not needed.
                """,
            zh: """
                之后在那个文件夹里运行 `swift test` 就能评分（需要同一版本的工具链）\
                ，不再需要测试的源文件。
                """
        )
    )

    @OptionGroup var options: CourseOptions

    @Option(
        help: .said(
            en: "The learners' package; exercises/ of the course otherwise.",
            zh: "学习者的软件包；默认为课程的 exercises/。"
        )
    )
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
