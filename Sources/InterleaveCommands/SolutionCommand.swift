package import ArgumentParser
import CourseModel
import Diagnostics
import Foundation
import Grading
import LearnerProgress

/// `interleave solution`: a right solution, once the exercise is passed.
package struct SolutionCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "solution",
        abstract: .said(
            en: "Shows a right solution of an exercise that you have passed.",
            zh: "显示已通过的练习的一个正确解法。"
        ),
        discussion: .said(
            en: """
                --peek shows it before: nothing is lost but the chance to find it yourself, and that \
                you looked is remembered.
                """,
            zh: """
                加上 --peek 可以提前看：除了自己想出来的机会，不会失去什么，但看过这\
                件事会被记住。
                """
        )
    )

    @OptionGroup var options: CourseOptions

    @Argument(
        help: .said(
            en: "The exercise's name, such as atomic-counter.",
            zh: "练习名，例如 atomic-counter。"
        )
    )
    var exercise: String

    @Flag(help: .said(en: "Show it although the exercise is not passed.", zh: "练习还没有通过也显示。"))
    var peek = false

    @Option(help: .said(en: "Which of the solutions, where there are several.", zh: "有几种解法时，选哪一种。"))
    var style: String?

    package init() {}

    package func run() async throws {
        try await Terminal.reporting(in: options.language) {
            let learner = try await LearnersCourse(options)
            let chosen = try learner.exercise(exercise)
            let language = learner.language
            let solutions = Solutions(of: chosen, root: learner.root)
            guard let first = solutions.names.first else {
                throw Terminal.refusal(notHere(chosen.slug), in: language)
            }
            let isPassed = try learner.progress()[chosen.slug].isPassed
            guard isPassed || peek else {
                throw Terminal.refusal(notPassed(chosen.slug), in: language)
            }
            let name = style ?? first
            guard solutions.names.contains(name) else {
                throw Terminal.misuse(unknownStyle(name, solutions.names), in: language)
            }
            if !isPassed {
                try learner.update { $0[chosen.slug].hasPeeked = true }
                print(peeking[language] + "\n")
            }
            Terminal.show(try solutions.lines(of: name, style: Terminal.style))
            let others = solutions.names.filter { $0 != name }
            if !others.isEmpty { print("\n" + more(chosen.slug, others)[language]) }
        }
    }

    private func notPassed(_ slug: String) -> Message {
        Message(
            en: "\(slug) is not passed yet: try interleave hint \(slug) first. With --peek the "
                + "solution is shown all the same.",
            zh: "\(slug) 尚未通过：建议先试试 interleave hint \(slug)。如果仍想看答案，请加上 --peek。"
        )
    }

    private var peeking: Message {
        Message(
            en: "You look before you have passed. Your points still count; that you looked is "
                + "remembered in your own progress file only. Close this and write it yourself.",
            zh: "你在通过之前就看了答案。得分照常计算；“看过答案”只记录在你自己的进度文件里。看完请关掉，自己写一遍。"
        )
    }

    private func notHere(_ slug: String) -> Message {
        Message(
            en: "The solutions of \(slug) are not here: this copy of the course comes without "
                + "them. Ask who gave it to you.",
            zh: "这里没有 \(slug) 的答案：这份课程不附带答案。请询问提供课程的老师。"
        )
    }

    private func unknownStyle(_ name: String, _ known: [String]) -> Message {
        let names = known.joined(separator: ", ")
        return Message(
            en: "there is no solution \(name); there are: \(names)",
            zh: "没有名为 \(name) 的答案；现有：\(names)"
        )
    }

    private func more(_ slug: String, _ others: [String]) -> Message {
        let names = others.joined(separator: ", ")
        return Message(
            en: "Other right solutions (interleave solution \(slug) --style NAME): \(names)",
            zh: "其他正确答案（interleave solution \(slug) --style 名称）：\(names)"
        )
    }
}
