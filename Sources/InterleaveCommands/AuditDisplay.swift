import Auditing
import CourseModel
import Diagnostics
import Synchronization

/// Shows how far an audit is: a bar on a terminal, else a line for each exercise.
final class AuditDisplay: Sendable {
    private let progress: Mutex<AuditProgress>
    private let language: MessageLanguage
    private let line = ProgressLine()

    init(of subjects: [SuiteAudit.Subject], times: Int, in language: MessageLanguage) {
        let versions = Dictionary(grouping: subjects, by: \.exercise.slug).mapValues(\.count)
        progress = Mutex(AuditProgress(versions: versions, times: times))
        self.language = language
    }

    /// Counts a run that has ended, on any thread.
    func counted(run: AuditedRun, of exercise: String) {
        progress.withLock { progress in
            let news = progress.counted(exercise, isWrong: !run.faults.isEmpty)
            line.show(progress.bar(in: language), news: news?[language])
        }
    }

    /// Clears the bar away.
    func finish() { line.clear() }
}
