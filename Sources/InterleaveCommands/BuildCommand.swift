package import ArgumentParser
import Caching
import CourseLoading
import CourseModel
import Diagnostics
import ExampleExploring
import Foundation
import Proofreading
import Sandbox
import SiteHTML
import SitePages
import SiteWriting

/// `interleave build`: the course to a static site.
package struct BuildCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: .said(en: "Builds the site of a course.", zh: "构建课程的网站。"),
        discussion: .said(
            en: """
                Nothing is written if the course has an error; every error is shown. Figures of \
                schedules come from the explorer, which runs what is new; without a toolchain they \
                are left out, with a warning.
                """,
            zh: """
                课程有错误时什么也不会写入，并列出全部错误。调度的图由探索程序画出，新的会实际\
                运行；没有工具链时略去这些图，并给出警告。
                """
        )
    )

    @OptionGroup var options: CourseOptions

    @Option(
        help: .said(
            en: "The folder of the site; site/public of the course otherwise.",
            zh: "网站输出到哪个文件夹；默认为课程的 site/public。"
        ),
        completion: .directory
    )
    var output: String?

    @Option(
        name: .customLong("base-url"),
        help: .said(
            en: "Where the site will be served, for its canonical addresses.",
            zh: "网站将来的网址，用于生成规范地址。"
        )
    )
    var baseURL: String?

    @Flag(help: .said(en: "Let warnings stop the build too.", zh: "有警告时也不构建。"))
    var strict = false

    package init() {}

    package func validate() throws {
        if let baseURL, !baseURL.hasPrefix("https://"), !baseURL.hasPrefix("http://") {
            throw ValidationError(
                .said(
                    en: "--base-url must begin with https:// or http://",
                    zh: "--base-url 必须以 https:// 或 http:// 开头"
                )
            )
        }
    }

    package func run() async throws {
        let language = options.language
        do {
            try await build(language)
        } catch let error as CourseNotFound {
            throw Terminal.misuse(error.message, in: language)
        } catch let error as SiteDesignError {
            throw Terminal.fault(error.message, in: language)
        } catch let error as SiteWritingError {
            throw Terminal.fault(error.message, in: language)
        } catch let error as SandboxError {
            throw Terminal.fault(error.message, in: language)
        }
    }

    private func build(_ language: MessageLanguage) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let root = try options.root()
        let loaded = CourseLoader(root: root).load()
        let course = loaded.course
        let explored = try await figures(of: course, root: root)
        let found =
            loaded.diagnostics + course.linkDiagnostics(leftOut: loaded.leftOut)
            + course.figureDiagnostics() + Proofreading(of: course, root: root).diagnostics
            + explored.diagnostics
        let diagnostics = Set(found).inReadingOrder()
        Terminal.show(diagnostics, in: language)
        if diagnostics.hasErrors || (strict && !diagnostics.isEmpty) { throw ExitCode.failure }

        let design = try SiteDesign.reading(root + "/site")
        let plan = SitePlan(course)
        let renderer = try SiteRenderer(
            plan: plan,
            design: design,
            figures: explored.html,
            baseURL: baseURL
        )
        let folder = output ?? root + "/site/public"
        let report = try SiteWriter(output: folder).write(renderer.files())
        let seconds = (clock.now - start) / .seconds(1)
        print(summary(report, pages: plan.pages.count, seconds: seconds, in: language))
        let first = URL(filePath: folder).appending(path: "index.html").path
        print(Message(en: "Open \(first)", zh: "请打开 \(first)")[language])
    }

    /// What fences for the explorer become.
    private func figures(of course: Course, root: String) async throws -> ExploredFigures {
        let environment = ProcessInfo.processInfo.environment
        return try await CourseExplorer(
            root: root,
            path: environment["PATH"] ?? "",
            runner: ProcessRunner(),
            cache: CacheFolder(environment: environment)
        ).figures(of: course)
    }

    private func summary(
        _ report: SiteWriter.Report,
        pages: Int,
        seconds: Double,
        in language: MessageLanguage
    ) -> String {
        let time = String(format: "%.2f", seconds)
        let rate = Int(Double(pages) / max(seconds, 0.001))
        let (written, same) = (report.written.count, report.unchangedCount)
        let removed = report.removed.count
        return Message(
            en: "\(pages) pages in \(time) s (\(rate) pages/s); "
                + "files: \(written) written, \(same) unchanged, \(removed) removed",
            zh: "\(pages) 个页面，用时 \(time) 秒（每秒 \(rate) 页）；"
                + "文件：写入 \(written) 个，未变 \(same) 个，删除 \(removed) 个"
        )[language]
    }
}
