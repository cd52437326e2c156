package import ArgumentParser
import Auditing
import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Grading
import Sandbox

/// `interleave audit`: whether the suites are right about every version, every time.
package struct AuditCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: .said(
            en: "Grades the suites: runs every version of the exercises again and again.",
            zh: "检验测试本身：反复运行练习的每一个版本。"
        ),
        discussion: .said(
            en: """
                Every starter, solution and mutant is compiled once; then its tests run, of a mutant \
                those that it names. The report tells every wrong verdict, every test that did not say \
                the same each time, and the slowest tests. Exit status 0: every verdict was right; 1: \
                one was not; 70: the grader failed.
                """,
            zh: """
                每个初始版本、解法和变异体只编译一次，然后运行测试；对变异体只运行它\
                指定的那些。报告列出每个错误的判定、每个前后结论不一致的测试，以及最\
                慢的测试。退出状态 0：判定全部正确；1：有判定错误；70：评分程序自身出\
                错。
                """
        )
    )

    @OptionGroup var options: CourseOptions

    @Argument(
        help: .said(
            en: "The exercises' names, such as atomic-counter; all without one.",
            zh: "练习名，例如 atomic-counter；不写则为全部练习。"
        )
    )
    var exercises: [String] = []

    @Option(help: .said(en: "How often the tests of each version are run.", zh: "每个版本的测试运行几次。"))
    var times = 1

    @Option(
        help: .said(
            en: "How many busy loops compete for the processors meanwhile.",
            zh: "同时用几个空转的循环抢占处理器。"
        )
    )
    var load = 0

    @Option(
        help: .said(
            en: """
                How many tests run at once; otherwise \(Grader.waitingTestsForEachProcessor) for each \
                processor, for most that take long only wait.
                """,
            zh: """
                同时运行几个测试；默认每个处理器 \(Grader.waitingTestsForEachProcessor) 个，\
                因为耗时长的测试大多只是在等待。
                """
        )
    )
    var jobs: Int?

    @Flag(
        help: .said(
            en: """
                Make mutants of each reference solution, a change in each, and tell which of them \
                the suites do not reject. Tests/Hidden/SLUG/Solutions/equivalent.yml marks those that are as \
                right as the solution.
                """,
            zh: """
                从每个参考解法生成变异体，每个只改一处，并列出测试未能识别的变异体。\
                与解法同样正确的，由 Tests/Hidden/练习名/Solutions/equivalent.yml 标明。
                """
        )
    )
    var mutate = false

    @Flag(help: .said(en: "Print the report as a JSON object.", zh: "以一个 JSON 对象输出报告。"))
    var json = false

    package init() {}

    package func validate() throws {
        if times < 1 {
            throw ValidationError(.said(en: "--times must be at least 1", zh: "--times 至少为 1"))
        }
        if load < 0 {
            throw ValidationError(.said(en: "--load must be at least 0", zh: "--load 不能为负数"))
        }
        if let jobs, jobs < 1 {
            throw ValidationError(.said(en: "--jobs must be at least 1", zh: "--jobs 至少为 1"))
        }
    }

    package func run() async throws {
        let language = options.language
        do {
            try await Terminal.reporting(in: language) { try await audit(language) }
        } catch let error as SandboxError {
            throw Terminal.fault(error.message, in: language)
        } catch let error as MutationTool.Failure {
            throw Terminal.fault(error.message, in: language)
        }
    }

    private func audit(_ language: MessageLanguage) async throws {
        let root = try options.root()
        let loaded = CourseLoader(root: root).load()
        Terminal.show(loaded.diagnostics.filter(\.concernsGrading), in: language)
        let chosen = try chosen(of: loaded.course)
        let jobs = jobs ?? Grader.manyTestsAtOnce
        let environment = ProcessInfo.processInfo.environment
        let tried = await ConfinementMeans.tried(environment)
        let grader = try Grader(
            root: root,
            // Nobody has read what a mutant does: one of them kills every process that it may.
            confining: mutate
                ? .ofOthersCode(by: tried, language: language)
                : .ofOwnCode(by: tried, language: language),
            environment: environment,
            testsAtOnce: jobs
        )
        let load = ProcessorLoad(loops: load)
        if mutate {
            return try await Terminal.clearingAwayAtSignals {
                try await load.during {
                    try await auditMutants(
                        of: chosen,
                        by: grader,
                        mutantsAtOnce: jobs,
                        root: root,
                        language: language
                    )
                }
            }
        }
        let subjects = try chosen.flatMap { exercise in
            try HiddenVersion.all(of: exercise, root: root).map { version in
                SuiteAudit.Subject(exercise: exercise, version: version)
            }
        }
        let display = AuditDisplay(of: subjects, times: times, in: language)
        let audit = SuiteAudit(grader: grader, times: times, versionsAtOnce: jobs)
        let versions = try await Terminal.clearingAwayAtSignals {
            try await load.during {
                try await audit.runs(of: subjects) { display.counted(run: $1, of: $0) }
            }
        }
        display.finish()
        let report = AuditReport(of: versions)
        if json {
            print(try report.json(), terminator: "")
        } else {
            Terminal.show(report.lines(in: language, style: Terminal.style, width: Terminal.width))
        }
        if !report.isRight { throw ExitCode.failure }
    }

    private func chosen(of course: Course) throws(UnknownExercise) -> [Exercise] {
        guard !exercises.isEmpty else { return course.exercises }
        return try exercises.map { (slug) throws(UnknownExercise) in
            guard let exercise = course.exercise(slug) else {
                throw UnknownExercise(slug: slug, known: course.exercises.map(\.slug))
            }
            return exercise
        }
    }
}
