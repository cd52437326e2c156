package import ArgumentParser
import CourseModel
import Diagnostics
import Foundation
import Grading
import Reporting
import Verdicts

/// `interleave explore`: all schedules of an exercise's tests.
package struct ExploreCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "explore",
        abstract: .said(
            en: "Tells what the schedules of an exercise's tests lead to.",
            zh: "列出练习的测试中各种调度会得到什么结果。"
        ),
        discussion: .said(
            en: """
                For every scenario that a test explores: how many schedules were tried, up to which \
                bound all of them, and how many lead to which outcome, each with the string that \
                repeats the first by interleave replay. Exit status 0: no test fails that explores; 1: \
                one does.
                """,
            zh: """
                对测试探索的每个场景，列出尝试了多少种调度、在什么界限内已全部尝试、\
                每种结果各有多少种调度，以及用 interleave replay 重复其中第一种调度的\
                字符串。退出状态 0：所有探索调度的测试都通过；1：有测试没有通过。
                """
        )
    )

    @OptionGroup var chosen: ExploringOptions

    @Option(
        help: .said(
            en: "Draw the tests' inputs from this number, as an earlier report named it.",
            zh: "用这个数生成测试的输入；之前的报告里写有这个数。"
        )
    )
    var seed: Int?

    package init() {}

    package func run() async throws {
        let language = chosen.options.language
        let style = TerminalStyle(environment: ProcessInfo.processInfo.environment)
        try await chosen.preparing { grader, prepared, _ in
            let verdict = try await grader.run(prepared, seed: seed)
            guard verdict.state == .graded else {
                let report = TerminalReport(language: language, style: style)
                print(report.text(of: verdict), terminator: "")
                throw ExitCode.failure
            }
            let report = ExplorationReport(language: language, style: style)
            print(report.text(of: verdict), terminator: "")
            let explored = verdict.items.flatMap(\.tests).filter {
                $0.evidence?.explorations != nil
            }
            guard explored.allSatisfy(\.status.isPass) else { throw ExitCode.failure }
        }
    }
}
