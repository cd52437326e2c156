import CourseModel
package import Diagnostics
import Schedules
package import Verdicts

/// What was found among the schedules of an exercise's tests, as lines for a terminal.
package struct ExplorationReport: Sendable {
    private let language: MessageLanguage
    private let style: TerminalStyle

    /// - Parameters:
    ///   - language: The reader's.
    ///   - style: Whether her terminal shows colours.
    package init(language: MessageLanguage, style: TerminalStyle = .plain) {
        self.language = language
        self.style = style
    }

    /// All explorations of a verdict, with a newline at the end; a sentence if there were none.
    package func text(of verdict: ExerciseVerdict) -> String {
        var seen: Set<TestName> = []
        let tests = verdict.items.flatMap(\.tests).filter { test in
            test.evidence?.explorations != nil && seen.insert(test.name).inserted
        }
        guard !tests.isEmpty else { return Self.nothing[language] + "\n" }
        return tests.flatMap { lines(of: $0, seed: verdict.seed ?? 0) }
            .map { $0 + "\n" }.joined()
    }

    private static let nothing = Message(
        en: """
            No test explored a schedule: this exercise has none that does, or your code ended \
            them before. `interleave grade` tells which.
            """,
        zh: "没有测试探索过调度：要么这个练习没有这样的测试，要么你的代码让它们提前结束了。用 `interleave grade` 查看。"
    )

    private func lines(of test: TestVerdict, seed: Int) -> [String] {
        let mark = test.status.isPass ? style.text("✔", .good) : style.text("✘", .bad)
        let title = test.status.isPass ? "" : "  " + style.text(test.status.title[language], .bad)
        return ["\(mark) \(test.name.rawValue)\(title)"]
            + (test.evidence?.explorations ?? []).flatMap { lines(of: $0, test, seed) }
    }

    private func lines(
        of exploration: ScenarioExploration,
        _ test: TestVerdict,
        _ seed: Int
    ) -> [String] {
        let record = exploration.record
        let comma = language == .english ? ", " : "，"
        let heading =
            "  \(record.number). \(exploration.scenario.harmless): "
            + count(record.schedules)[language] + comma + record.extent.text[language]
        return [heading]
            + record.endings.flatMap { ending in
                let replay = ReplayString(
                    test: test.name,
                    exploration: record.number,
                    seed: seed,
                    schedule: ending.replay
                )
                let outcome = ending.outcome?.shown(in: language) ?? ending.ending.harmless
                let number = "\(ending.count)×"
                let padding = String(repeating: " ", count: max(0, 7 - number.count))
                return [
                    "   \(padding)\(number)  \(outcome)",
                    "            " + style.text(replay.text.harmless, .faint),
                ]
            }
    }

    private func count(_ schedules: Int) -> Message {
        Message(
            en: "\(schedules) schedule\(schedules == 1 ? "" : "s")",
            zh: "\(schedules) 种调度"
        )
    }
}

extension Extent {
    /// How far the search went, after the number of schedules.
    fileprivate var text: Message {
        switch self {
        case .all(let preemptions?):
            Message(
                en: "all with at most \(preemptions) preemption\(preemptions == 1 ? "" : "s")",
                zh: "即抢占不超过 \(preemptions) 次的全部调度"
            )
        case .all(nil): Message(en: "all there are", zh: "即全部调度")
        case .stoppedAtSchedules(_, let complete):
            Message(
                en: "where the bound is; " + Self.complete(complete).en,
                zh: "达到数量上限；" + Self.complete(complete).zh
            )
        case .stoppedAtTime(_, let complete):
            Message(
                en: "until the time was over; " + Self.complete(complete).en,
                zh: "达到时间上限；" + Self.complete(complete).zh
            )
        case .stoppedAtFailure(let complete):
            Message(
                en: "until one went wrong; " + Self.complete(complete).en,
                zh: "遇到出错的一种后停止；" + Self.complete(complete).zh
            )
        case .drawn: Message(en: "drawn", zh: "随机抽取")
        case .diverged:
            Message(
                en: "until one did not repeat itself: the code depends on more than its inputs",
                zh: "直到有一种无法重现：代码依赖于输入之外的东西"
            )
        }
    }

    private static func complete(_ preemptions: Int?) -> Message {
        guard let preemptions else {
            return Message(en: "not even all without a preemption", zh: "连无抢占的调度也未尝试完")
        }
        return Message(
            en: "all with at most \(preemptions) preemption\(preemptions == 1 ? "" : "s") "
                + "are among them",
            zh: "其中包含抢占不超过 \(preemptions) 次的全部调度"
        )
    }
}
