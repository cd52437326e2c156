package import ArgumentParser
import CourseModel
import Diagnostics
import ExampleChecking
import ExampleExploring
import Foundation
import Glibc
import Grading
import Sandbox
import Scaffolding
import TerminalScreen

/// `interleave check`: everything that can be wrong with a course, in one run.
package struct CheckCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: .said(
            en: "Checks a course: its files, links, examples and exercises.",
            zh: "检查课程：文件、链接、示例和练习。"
        ),
        discussion: .said(
            en: """
                Examples whose good result is known are not run again. A warning does not fail the \
                check. --fix and --accept show every line that they change.
                """,
            zh: """
                已知结果正确的示例不会再次运行。只有警告时，检查仍算通过。--fix 和 --accept \
                会列出改动的每一行。
                """
        )
    )

    @OptionGroup var options: CourseOptions

    @Flag(
        help: .said(
            en: "Print the diagnostics as a JSON array, for editors.",
            zh: "以 JSON 数组输出诊断信息，供编辑器使用。"
        )
    )
    var json = false

    @Flag(
        help: .said(
            en: "First mend what can be mended for certain, and show what was changed.",
            zh: "先修正有把握修正的地方，并列出改动。"
        )
    )
    var fix = false

    @Flag(
        help: .said(
            en: "Show what examples print other than their lessons say, and write it there.",
            zh: "列出与课文不符的示例输出，并写入课文。"
        )
    )
    var accept = false

    @Flag(
        help: .said(
            en: "Write outputs without asking; needed where nobody can answer.",
            zh: "写入输出时不再询问；无人应答时必须加上。"
        )
    )
    var yes = false

    @Flag(
        inversion: .prefixedNo,
        help: .said(en: "Compile and run the examples of the lessons.", zh: "编译并运行课文中的示例。")
    )
    var examples = true

    @Flag(
        inversion: .prefixedNo,
        help: .said(en: "Grade every version of every exercise.", zh: "给每个练习的每个版本评分。")
    )
    var exercises = true

    @Flag(help: .said(en: "Run examples whose result is known too.", zh: "已知结果的示例也重新运行。"))
    var fresh = false

    @Flag(
        help: .said(
            en: "Check again at every save, until Ctrl-C; exercises are not graded.",
            zh: "每次保存后重新检查，直到按 Ctrl-C；不给练习评分。"
        )
    )
    var watch = false

    package init() {}

    package func validate() throws {
        if json && (fix || accept) {
            throw ValidationError(
                .said(
                    en: "--json prints nothing but diagnostics; leave --fix or --accept out",
                    zh: "--json 只输出诊断信息，不能与 --fix 或 --accept 一起使用"
                )
            )
        }
        if accept && !examples {
            throw ValidationError(
                .said(
                    en: "--accept needs the examples to be run; leave --no-examples out",
                    zh: "--accept 需要运行示例，不能与 --no-examples 一起使用"
                )
            )
        }
        if yes && !accept {
            throw ValidationError(
                .said(en: "--yes goes with --accept", zh: "--yes 须与 --accept 一起使用")
            )
        }
    }

    package func run() async throws {
        let language = options.language
        do {
            if watch { return try await keepChecking(language) }
            try await check(language)
        } catch let error as CourseNotFound {
            throw Terminal.misuse(error.message, in: language)
        } catch let error as CourseChangeError {
            throw Terminal.fault(error.message, in: language)
        } catch let error as ExampleCheckingError {
            throw Terminal.fault(error.message, in: language)
        } catch let error as GradingError {
            throw Terminal.fault(error.message, in: language)
        } catch let error as SandboxError {
            throw Terminal.fault(error.message, in: language)
        }
    }

    private func keepChecking(_ language: MessageLanguage) async throws {
        guard !json && !fresh && !fix && !accept else {
            throw Terminal.misuse(.watchesOnly, in: language)
        }
        let watch = CheckWatch(
            root: try options.root(),
            runsExamples: examples,
            language: language
        )
        let signal = await watch.run()
        if signal != SIGINT { SignalPipe.die(by: signal) }
    }

    private func check(_ language: MessageLanguage) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let root = try options.root()
        if fix { try CourseMending.mend(root, language: language) }
        // Before anything is read, so that whatever is edited from here on is noticed.
        let texts = accept ? OutputAcceptance.lessonTexts(of: root) : [:]
        let check = try await CourseCheck(
            of: root,
            examples: examples ? (fresh ? .all : .new) : .none,
            confirmsProposals: accept,
            gradesExercises: exercises,
            language: language
        )
        if json {
            print(try DiagnosticJSON.text(of: check.diagnostics, mendable: check.mendable))
            if check.diagnostics.hasErrors { throw ExitCode.failure }
            return
        }
        let acceptance = OutputAcceptance(of: check.examples.proposals, in: texts)
        let left = Set(check.diagnostics).subtracting(accept ? acceptance.accepted : [])
            .union(accept ? acceptance.refused : []).inReadingOrder()
        Terminal.show(left, in: language)
        if !fix { Terminal.showMendable(left.count(where: check.mendable.contains), in: language) }
        let isWritten = accept ? try write(acceptance, to: root, language) : true
        let seconds = (clock.now - start) / .seconds(1)
        print(summary(of: check, seconds: seconds)[language])
        if left.hasErrors || !isWritten { throw ExitCode.failure }
    }

    /// Shows the outputs that would be written, and writes them if that is wanted.
    ///
    /// - Returns: Whether nothing is left to be written.
    private func write(
        _ acceptance: OutputAcceptance,
        to root: String,
        _ language: MessageLanguage
    ) throws(CourseChangeError) -> Bool {
        let change = acceptance.change
        guard !change.edited.isEmpty else { return true }
        CourseMending.show(change)
        guard yes || Terminal.agrees(to: acceptance.question, in: language) else { return false }
        var writer = CourseChangeWriter(root: root)
        try writer.write(change)
        print(acceptance.report[language])
        return true
    }

    private func summary(of check: CourseCheck, seconds: Double) -> Message {
        let time = String(format: "%.1f", seconds)
        let (lessons, exercises) = (check.course.lessons.count, check.course.exercises.count)
        let report = check.examples
        let (run, cached, skipped) = (report.runCount, report.cachedCount, report.skippedCount)
        let (explored, known) = (check.figures.runCount, check.figures.cachedCount)
        return Message(
            en: "lessons: \(lessons); examples: \(run) run, \(cached) known, \(skipped) skipped; "
                + "explored: \(explored), \(known) known; exercises: \(exercises); \(time) s",
            zh: "课：\(lessons) 篇；示例：运行 \(run) 个，沿用 \(cached) 个，跳过 \(skipped) 个；"
                + "探索：\(explored) 个，沿用 \(known) 个；练习：\(exercises) 个；用时 \(time) 秒"
        )
    }
}

extension Message {
    fileprivate static let watchesOnly = Message(
        en: "--watch goes with --no-examples, and with no other option of what is done",
        zh: "--watch 只能与 --no-examples 一起使用，不能与其他检查选项同用"
    )
}
