package import ArgumentParser
import CourseModel
import Diagnostics
import LearnerLoop
import LearnerProgress

/// `interleave hint`: one more hint each time.
package struct HintCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "hint",
        abstract: .said(en: "Shows one more hint of an exercise.", zh: "再显示练习的一条提示。"),
        discussion: .said(en: "Which hints you have seen is remembered.", zh: "看过哪些提示会被记住。")
    )

    @OptionGroup var options: CourseOptions

    @Argument(
        help: .said(
            en: "The exercise's name, such as atomic-counter.",
            zh: "练习名，例如 atomic-counter。"
        )
    )
    var exercise: String

    @Flag(help: .said(en: "Show all hints, from the first to the last.", zh: "从头到尾显示全部提示。"))
    var all = false

    package init() {}

    package func run() async throws {
        try await Terminal.reporting(in: options.language) {
            let learner = try await LearnersCourse(options)
            let chosen = try learner.exercise(exercise)
            let pages = HintPages(
                chosen,
                in: learner.language,
                style: Terminal.style,
                width: min(Terminal.width ?? 80, 80)
            )
            if all {
                try learner.update { progress in
                    while progress.takeHint(of: chosen.slug, count: pages.count) != nil {}
                }
                Terminal.show(pages.lines(first: pages.count))
            } else {
                try showNext(of: pages, of: chosen, learner)
            }
        }
    }

    private func showNext(
        of pages: HintPages,
        of exercise: Exercise,
        _ learner: LearnersCourse
    ) throws {
        var index: Int?
        try learner.update { index = $0.takeHint(of: exercise.slug, count: pages.count) }
        guard let index else {
            print(noMore(of: pages.count, slug: exercise.slug)[learner.language])
            return
        }
        Terminal.show(pages.lines(of: index))
    }

    private func noMore(of count: Int, slug: String) -> Message {
        guard count > 0 else {
            return Message(en: "\(slug) has no hints.", zh: "\(slug) 没有提示。")
        }
        return Message(
            en: "You have seen all \(count) hints of \(slug). To read them again: "
                + "interleave hint \(slug) --all",
            zh: "\(slug) 的 \(count) 条提示你都看过了。想再看一遍：interleave hint \(slug) --all"
        )
    }
}
