import Diagnostics
import Foundation
import Reporting

/// Makes the reports of one run and puts each where it was asked for.
struct ReportWriter {
    let run: GradingRun
    /// The variables of the process.
    let environment: [String: String]
    /// The course's folder, absolute.
    let root: String

    /// Prints a report or writes it to its file.
    ///
    /// - Throws: ``ReportNotWritten`` if a file cannot be written.
    func write(_ request: ReportRequest) throws {
        let text = try text(in: request.format)
        if let path = request.path {
            try write(text, to: path)
        } else {
            print(text, terminator: "")
        }
        if request.format == .github { try tellGitHub() }
        if request.format == .classroom50 { try tellClassroom50(beside: request.path) }
    }

    private func text(in format: ReportRequest.Format) throws -> String {
        switch format {
        case .terminal: terminalText
        case .json: try JSONReport().text(of: run)
        case .junit: JUnitReport().text(of: run)
        case .gradescope: try GradescopeReport().text(of: run)
        case .exercism:
            try run.exercises.first.map { try ExercismReport().text(of: $0, in: run.language) }
                ?? ""
        case .github: GitHubReport(token: UUID().uuidString).text(of: run)
        case .classroom50:
            try classroom50.text(of: run)
        case .html: HTMLReport(styleSheet: styleSheet).text(of: run)
        }
    }

    /// What a terminal shows of all exercises, one after the other.
    private var terminalText: String {
        let report = TerminalReport(language: run.language)
        let verdicts = run.exercises.map(\.verdict)
        let texts = run.exercises.map(report.text(of:))
        return texts.joined() + (verdicts.count > 1 ? report.total(of: verdicts) : "")
    }

    /// The site's look; nothing in a kit without the site, for the page reads without it too.
    private var styleSheet: String {
        let bytes = FileManager.default.contents(atPath: "\(root)/site/assets/site.css") ?? Data()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends to the files that GitHub's runner names: the summary, and what later steps read.
    private func tellGitHub() throws {
        if let path = environment["GITHUB_STEP_SUMMARY"], !path.isEmpty {
            let used = FileManager.default.contents(atPath: path)?.count ?? 0
            let room = GitHubSummary(limit: GitHubSummary.byteLimit - used)
            try append(room.text(of: run), to: path)
        }
        if let path = environment["GITHUB_OUTPUT"], !path.isEmpty {
            try append(GitHubReport.outputs(of: run), to: path)
        }
    }

    private var classroom50: Classroom50Report {
        Classroom50Report(assignment: .init(environment: environment))
    }

    /// Writes what the release says beside `result.json`, and appends what later steps read.
    private func tellClassroom50(beside path: String?) throws {
        if let path {
            let folder = URL(filePath: path).deletingLastPathComponent()
            let body = folder.appending(path: Classroom50Report.releaseBodyName)
            try write(classroom50.releaseBody(of: run), to: body.path)
        }
        if let path = environment["GITHUB_OUTPUT"], !path.isEmpty {
            try append(classroom50.outputs(of: run), to: path)
        }
    }

    private func append(_ text: String, to path: String) throws(ReportNotWritten) {
        let before = FileManager.default.contents(atPath: path) ?? Data()
        try write(Data(before + Data(text.utf8)), to: path)
    }

    private func write(_ text: String, to path: String) throws(ReportNotWritten) {
        try write(Data(text.utf8), to: path)
    }

    private func write(_ bytes: Data, to path: String) throws(ReportNotWritten) {
        let file = URL(filePath: path)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try bytes.write(to: file)
        } catch {
            throw ReportNotWritten(path: path)
        }
    }
}

/// That a report's file could not be written.
struct ReportNotWritten: Error, Equatable {
    let path: String

    /// What went wrong and what to do.
    var message: Message {
        Message(
            en: "\(path) cannot be written; name a file in a folder that you may write to.",
            zh: "无法写入 \(path)；请指定一个有写权限的文件夹中的文件。"
        )
    }
}
