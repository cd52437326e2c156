package import ArgumentParser
import CourseModel
import Diagnostics
import Foundation
import Grading
import Reporting
import Verdicts

/// `interleave replay`: one schedule once more.
package struct ReplayCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: .said(en: "Repeats one schedule of an exercise's test.", zh: "重复练习测试中的某一种调度。"),
        discussion: .said(
            en: """
                A report names the schedule that fails a test by its replay string. The same steps are \
                taken in the same order, with the same inputs, on the working copy as it is now, \
                confined as for a grade. Exit status 0: the test does not fail under this schedule; 1: \
                it does, or the code takes other steps now.

                With --debugger it is then repeated once more, not confined, up to the step from \
                which it goes wrong: where a task goes on that was stopped, or your code's last \
                step. There lldb or gdb takes over, in the process that takes the step; all others \
                stand still until it gives way.
                """,
            zh: """
                报告用重放字符串指明哪种调度让测试失败。这条命令用同样的输入、按同样\
                的顺序在现在的工作副本上重新执行同样的步骤，限制与评分时相同。退出状\
                态 0：在这种调度下测试没有失败；1：失败了，或者代码的步骤已经不同。

                加上 --debugger 会在不受限制的环境里再重复一次，停在出错的那一步：被打断的任务继续执行\
                的地方，或者你的代码的最后一步。从那里起由 lldb 或 gdb 接管执行这一步的进程；在它让出\
                之前，其他进程都停着。
                """
        )
    )

    @OptionGroup var chosen: ExploringOptions

    @Argument(help: .said(en: "The replay string of a report.", zh: "报告中给出的重放字符串。"))
    var replay: String

    @Flag(
        name: .customLong("debugger"),
        help: .said(en: "Stop where it goes wrong, in lldb or gdb.", zh: "在出错的地方停下，进入 lldb 或 gdb。")
    )
    var usesDebugger = false

    package init() {}

    package func run() async throws {
        let language = chosen.options.language
        guard let wanted = ReplayString(replay) else {
            throw Terminal.misuse(
                Message(
                    en: "\(replay) is no replay string; a report of grade or explore names them",
                    zh: "\(replay) 不是重放字符串；grade 和 explore 的报告会给出重放字符串"
                ),
                in: language
            )
        }
        let environment = ProcessInfo.processInfo.environment
        let debugger = usesDebugger ? try await self.debugger(environment, language) : nil
        let style = TerminalStyle(environment: environment)
        let report = TerminalReport(language: language, style: style)
        try await chosen.preparing(confined: !usesDebugger) { grader, prepared, exercise in
            let tests = exercise.rubric.flatMap(\.tests).filter(wanted.isOf)
            guard let test = tests.first else {
                throw Terminal.misuse(
                    Message(
                        en: "\(exercise.slug) has no test \(wanted.test)",
                        zh: "\(exercise.slug) 没有名为 \(wanted.test) 的测试"
                    ),
                    in: language
                )
            }
            let verdict = try await grader.run(
                prepared,
                tests: [test],
                seed: wanted.seed,
                replay: wanted
            )
            guard verdict.state == .graded else {
                print(report.text(of: verdict), terminator: "")
                throw ExitCode.failure
            }
            print(report.text(of: test, in: verdict), terminator: "")
            if let debugger {
                let again = DebuggedReplay(
                    grader: grader,
                    prepared: prepared,
                    test: test,
                    replay: wanted,
                    debugger: debugger,
                    language: language
                )
                return try await again.run(after: verdict)
            }
            let statuses = verdict.items.flatMap(\.tests).filter { $0.name == test }.map(\.status)
            guard statuses.allSatisfy(\.isPass) else { throw ExitCode.failure }
            let passed = Message(
                en: "Under this schedule the test does not fail.",
                zh: "在这个调度下，测试没有失败。"
            )
            print(passed[language])
        }
    }

    /// What one's own code is debugged with; nobody else's runs without walls.
    private func debugger(
        _ environment: [String: String],
        _ language: MessageLanguage
    ) async throws -> Debugger {
        guard chosen.submission == nil else {
            throw Terminal.misuse(
                Message(
                    en: "--debugger is for your own working copy, not for --submission",
                    zh: "--debugger 只能用于你自己的工作副本，不能与 --submission 一起使用"
                ),
                in: language
            )
        }
        guard let found = await Debugger.found(in: environment["PATH"] ?? "") else {
            throw Terminal.unavailable(Debugger.none, in: language)
        }
        return found
    }
}
