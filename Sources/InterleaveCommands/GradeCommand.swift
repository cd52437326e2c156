package import ArgumentParser
import Caching
import CourseModel
import Diagnostics
import Foundation
import Grading
import Reporting
import Sandbox
import Verdicts

/// `interleave grade`: a verdict on a learner's exercises.
package struct GradeCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "grade",
        abstract: .said(en: "Grades exercises with their hidden tests.", zh: "用隐藏的测试给练习评分。"),
        discussion: .said(
            en: """
                Without --submission, the working copies under exercises/ are graded; in a kit, with \
                the suites that are sealed in it. Exit status 0: every exercise that was begun, or \
                named, has full points; 1: one has not; 69: this machine cannot confine a submission, \
                so none was run; 70: the grader failed, on an exercise that is then told as not \
                graded, or on all. Reports that go to files are made beside the \
                one that is printed, which \
                is the terminal's unless another is asked for.
                """,
            zh: """
                不带 --submission 时，给 exercises/ 下的工作副本评分；在课程包里则使\
                用封装在其中的测试。退出状态 0：所有已动手或指定的练习都得了满分；1：\
                有练习没有得满分；69：这台机器无法限制别人的代码，所以什么也没有运行\
                ；70：评分程序出错，出错的那个练习标为未评分，或者全部没有评分。写到\
                文件的报告之外还会输出一份，默认为终端格式。
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

    @Option(
        help: .said(
            en: "A folder laid out like exercises/, or one exercise's sources.",
            zh: "结构与 exercises/ 相同的文件夹，或者单个练习的源文件。"
        ),
        completion: .directory
    )
    var submission: String?

    @Option(
        name: .customLong("format"),
        help: ArgumentHelp(
            .said(
                en:
                    "A report to make, once for each; Documentation/Reports.md tells what reads it.",
                zh: "要生成的报告，可多次指定；各种报告的用途见 Documentation/Reports.md。"
            ),
            valueName: "format[=file]"
        )
    )
    var formats: [ReportRequest] = []

    @Flag(help: .said(en: "The same as --format json.", zh: "等同于 --format json。"))
    var json = false

    @Option(
        help: .said(
            en: "Draw the tests' inputs from this number, as an earlier report named it.",
            zh: "用这个数生成测试的输入；之前的报告里写有这个数。"
        )
    )
    var seed: Int?

    package init() {}

    /// The reports to make.
    private var requests: [ReportRequest] {
        (formats + (json ? [ReportRequest(.json)] : [])).completed
    }

    package func validate() throws {
        if let fault = requests.fault { throw ValidationError(fault[.ofThisProcess]) }
        if requests.contains(where: { $0.format == .exercism }) && exercises.count != 1 {
            throw ValidationError(
                .said(
                    en: "The format exercism tells of one exercise; name it.",
                    zh: "exercism 格式只报告一个练习，请写出练习名。"
                )
            )
        }
    }

    package func run() async throws {
        let language = options.language
        do {
            try await grade(language)
        } catch let error as CourseNotFound {
            throw Terminal.misuse(error.message, in: language)
        } catch GradingError.cannotConfine(let missing) {
            throw Terminal.unavailable(SandboxError.cannotConfine(missing).message, in: language)
        } catch let error as GradingError {
            throw Terminal.fault(error.message, in: language)
        } catch let error as ReportNotWritten {
            throw Terminal.fault(error.message, in: language)
        }
    }

    private func grade(_ language: MessageLanguage) async throws {
        let environment = ProcessInfo.processInfo.environment
        // Meanwhile: it waits for others most of the time.
        async let means = ConfinementMeans.tried(environment)
        let home = try await CourseHome(options, toGrade: exercises)
        let root = home.root
        // An exercise with a mistake of its author's is not there to be graded.
        Terminal.show(home.diagnostics.filter(\.concernsGrading), in: language)
        let chosen = try chosenExercises(of: home.course, language)
        let tried = await means
        let confining =
            submission == nil
            ? try Confining.ofOwnCode(by: tried, language: language)
            : try Confining.ofOthersCode(by: tried, language: language)
        let grader = try Grader(root: root, confining: confining, environment: environment)
            .taking(suitesOf: home.kit)
        let printed = requests.contains(ReportRequest(.terminal))
        let report = TerminalReport(
            language: language,
            style: TerminalStyle(environment: environment)
        )
        var graded: [GradedExercise] = []
        // What keeps the machine from grading any more.
        var end: GradingError?
        for exercise in chosen {
            var handedIn = Submission(files: [])
            let verdict: ExerciseVerdict
            do {
                if let end { throw end }
                guard let found = try self.handedIn(for: exercise, root: root) else { continue }
                handedIn = found
                verdict = try await grader.grade(handedIn, of: exercise, seed: seed)
            } catch let error as GradingError {
                guard error.isOfOneExercise ? chosen.count > 1 : !graded.isEmpty else {
                    throw error
                }
                if end == nil { _ = Terminal.fault(error.message, in: language) }
                if !error.isOfOneExercise { end = error }
                verdict = ExerciseVerdict(notGraded: exercise, because: error.message)
            }
            let exercise = GradedExercise(
                verdict,
                on: exercise,
                submission: handedIn,
                submissionFolder: submission,
                root: root,
                repository: environment["GITHUB_WORKSPACE"]
                    ?? FileManager.default.currentDirectoryPath
            )
            graded.append(exercise)
            // A learner who waits for many verdicts sees each as it comes.
            if printed { print(report.text(of: exercise), terminator: "") }
        }
        let verdicts = graded.map(\.verdict)
        if submission == nil {
            Terminal.remember(verdicts, ofPackageAt: home.package, in: language)
        }
        if printed && verdicts.count > 1 { print(report.total(of: verdicts), terminator: "") }
        let writer = ReportWriter(
            run: GradingRun(
                exercises: graded,
                language: language,
                courseTitle: home.course.settings.title[Language(rawValue: language.rawValue)],
                endedAt: Date.now.formatted(.iso8601)
            ),
            environment: environment,
            root: root
        )
        for request in requests where request != ReportRequest(.terminal) {
            try writer.write(request)
        }
        if verdicts.contains(where: \.isUngraded) { throw ExitCode(70) }
        if verdicts.contains(where: isShort) { throw ExitCode.failure }
    }

    /// Whether a verdict makes the command fail: what nobody has begun fails only if it was named.
    private func isShort(_ verdict: ExerciseVerdict) -> Bool {
        verdict.state == .notBegun ? !exercises.isEmpty : !verdict.isFull
    }

    private func chosenExercises(
        of course: Course,
        _ language: MessageLanguage
    ) throws -> [Exercise] {
        guard !exercises.isEmpty else { return course.exercises }
        return try exercises.map { slug in
            if let exercise = course.exercise(slug) { return exercise }
            let known = course.exercises.map(\.slug).joined(separator: ", ")
            throw Terminal.misuse(
                Message(
                    en: "there is no exercise \(slug); there are: \(known)",
                    zh: "没有名为 \(slug) 的练习；现有练习：\(known)"
                ),
                in: language
            )
        }
    }

    /// The learner's files; `nil` if a folder with many exercises has nothing for this one.
    private func handedIn(for exercise: Exercise, root: String) throws -> Submission? {
        guard let submission else {
            return Submission(folder: "\(root)/\(exercise.folder)/Sources")
        }
        let folder = URL(filePath: submission).standardizedFileURL.path
        do {
            return try Submission(of: exercise, in: folder, isOnlyOne: exercises.count == 1)
        } catch {
            if case .noSources = error, exercises.isEmpty { return nil }
            throw error
        }
    }
}
