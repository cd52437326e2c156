package import ArgumentParser
import CourseModel
import Diagnostics
import Foundation
import TerminalScreen

/// `interleave reset`: back to the files with which an exercise begins.
package struct ResetCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: .said(
            en: "Puts the first files of an exercise back; yours are kept in a backup.",
            zh: "把练习恢复成最初的文件；你写的会保留在备份里。"
        ),
        discussion: .said(en: "Your points and hints stay as they are.", zh: "你的得分和看过的提示不变。")
    )

    @OptionGroup var options: CourseOptions

    @Argument(
        help: .said(
            en: "The exercise's name, such as atomic-counter.",
            zh: "练习名，例如 atomic-counter。"
        )
    )
    var exercise: String

    @Flag(help: .said(en: "Do not ask first.", zh: "不再询问，直接执行。"))
    var yes = false

    package init() {}

    package func run() async throws {
        try await Terminal.reporting(in: options.language) {
            let learner = try await LearnersCourse(options)
            let chosen = try learner.exercise(exercise)
            let language = learner.language
            guard !chosen.starter.isEmpty else { throw StarterError.noStarter(chosen.slug) }
            guard learner.isEdited(chosen) else {
                throw Terminal.refusal(unchanged(chosen.slug), in: language)
            }
            if !yes {
                guard ScreenSize.isInteractive else { throw Terminal.misuse(.sayYes, in: language) }
                guard confirms(chosen.slug, in: language) else {
                    throw Terminal.refusal(.kept, in: language)
                }
            }
            let reset = StarterReset(root: learner.root, exercise: chosen)
            let backup = try reset.run(now: Date())
            print(reset.report(backup: backup)[language])
        }
    }

    private func confirms(_ slug: String, in language: MessageLanguage) -> Bool {
        let question = Message(
            en: "Put back the files that \(slug) began with? Yours are kept in a backup. [y/N] ",
            zh: "要把 \(slug) 恢复成最初的文件吗？你现在的文件会保存到备份。[y/N] "
        )
        print(question[language], terminator: "")
        // Standard output is a terminal: without a newline it would wait.
        fflush(nil)
        let answer = readLine()?.lowercased().trimmingCharacters(in: .whitespaces) ?? ""
        return ["y", "yes", "是"].contains(answer)
    }

    private func unchanged(_ slug: String) -> Message {
        Message(
            en: "\(slug) is as it was in the beginning: there is nothing to put back.",
            zh: "\(slug) 仍是最初的样子，无需恢复。"
        )
    }
}

extension Message {
    fileprivate static let sayYes = Message(
        en: "nobody can be asked here; say --yes to put the first files back",
        zh: "当前环境无法询问；如确认要恢复最初的文件，请加上 --yes"
    )
    fileprivate static let kept = Message(
        en: "Your files stay as they are.",
        zh: "你的文件保持不变。"
    )
}
