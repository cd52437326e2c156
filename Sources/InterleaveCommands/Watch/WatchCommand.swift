package import ArgumentParser
import CourseModel
import Diagnostics
import Foundation
import Glibc
import Grading
import LearnerLoop
import LearnerProgress
import Sandbox
import TerminalScreen

/// `interleave watch`: grades an exercise at every save.
package struct WatchCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: .said(en: "Grades an exercise whenever you save it.", zh: "每次保存时给练习评分。"),
        discussion: .said(
            en: """
                In a terminal, keys lead to the next exercise, hints and more: ? lists them. Elsewhere \
                each verdict is printed. What is passed is remembered.
                """,
            zh: """
                在终端里可以按键转到下一个练习、查看提示等，按 ? 列出所有按键；不在终\
                端里时逐个输出判定。通过了哪些练习会被记住。
                """
        )
    )

    @OptionGroup var options: CourseOptions

    @Argument(
        help: .said(
            en: "The exercise's name; otherwise the first that is not passed.",
            zh: "练习名；默认为第一个还没有通过的练习。"
        )
    )
    var exercise: String?

    package init() {}

    package func run() async throws {
        var ending: WatchLoop.Ending = .quit
        try await Terminal.reporting(in: options.language) {
            let learner = try await LearnersCourse(options)
            let session = try session(of: learner)
            let environment = ProcessInfo.processInfo.environment
            let grader = try Grader(
                root: learner.root,
                confining: try .ofOwnCode(
                    by: await ConfinementMeans.tried(environment),
                    language: learner.language
                ),
                environment: environment
            )
            .taking(suitesOf: learner.kit)
            let screen = ScreenSize.isInteractive ? RawTerminal() : nil
            var loop = WatchLoop(session, of: learner, grader: grader, screen: screen)
            ending = await loop.run()
        }
        if case .signal(let number) = ending { SignalPipe.die(by: number) }
    }

    private func session(of learner: LearnersCourse) throws -> WatchSession {
        let progress = try learner.progress()
        let course = learner.course
        let chosen =
            try exercise.map(learner.exercise) ?? progress.firstOpenExercise(of: course)
            ?? course.exercises.first
        let session = chosen.flatMap {
            WatchSession(
                course: course,
                slug: $0.slug,
                progress: progress,
                language: learner.language
            )
        }
        guard let session else { throw Terminal.misuse(.noExercises, in: learner.language) }
        return session
    }
}

extension Message {
    fileprivate static let noExercises = Message(
        en: "this course has no exercises",
        zh: "这门课程没有练习"
    )
}
