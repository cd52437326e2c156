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
        abstract: "Tells what the schedules of an exercise's tests lead to.",
        discussion: """
            For every scenario that a test explores: how many schedules were tried, up to which \
            bound all of them, and how many lead to which outcome, each with the string that \
            repeats the first by interleave replay. Exit status 0: no test fails that explores; 1: \
            one does.
            """
    )

    @OptionGroup var chosen: ExploringOptions

    @Option(help: "Draw the tests' inputs from this number, as an earlier report named it.")
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
