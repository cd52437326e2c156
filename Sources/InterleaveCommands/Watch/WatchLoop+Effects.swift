import CourseModel
import Diagnostics
import FolderWatching
import Foundation
import Grading
import LearnerLoop
import LearnerProgress
import Reporting
import Verdicts

extension WatchLoop {
    /// Grades the exercise that is watched now, in place of any grade that goes on.
    mutating func startGrade(of slug: String, run: Int) {
        let exercise = session.exercise
        let folder = learner.sources(of: exercise)
        job?.cancel()
        if watched != slug {
            watcher?.cancel()
            watcher = Task { [post] in
                await FolderWatcher(folder).run { _ in post.yield(.files) }
            }
            watched = slug
            if screen == nil { printBeginning(of: exercise) }
        }
        graded = Submission(folder: folder)
        job = GradeJob(
            of: exercise,
            in: folder,
            grader: grader,
            after: job,
            run: run
        ) { [post] event in post.yield(.event(event)) }
    }

    /// Changes what is remembered, and lets the session know.
    func remember(_ change: (inout CourseProgress) -> Void) {
        do throws(ProgressStoreError) {
            let (progress, notice) = try learner.store.update(change)
            post.yield(.event(.progress(progress)))
            if let notice { post.yield(.event(.note(notice))) }
        } catch {
            post.yield(.event(.note(error.message)))
        }
    }

    /// Puts the starter back; the watcher sees it and starts a grade.
    func reset() {
        let exercise = session.exercise
        guard learner.isEdited(exercise) else {
            post.yield(.event(.note(.unchanged)))
            return
        }
        do throws(StarterError) {
            let reset = StarterReset(root: learner.root, exercise: exercise)
            let backup = try reset.run(now: Date())
            post.yield(.event(.note(reset.report(backup: backup))))
        } catch {
            post.yield(.event(.note(error.message)))
        }
    }

    /// Prints what a screen would show of an event, where there is none.
    func printNews(of event: WatchEvent) {
        let language = session.language
        switch event {
        case .graded(_, .verdict(let verdict)):
            print(TerminalReport(language: language).text(of: verdict), terminator: "")
        case .graded(_, .fault(let message)), .note(let message):
            Terminal.complain("interleave: " + message[language])
        case .key, .saved, .tick, .progress: return
        }
        // A pipe shows nothing before its buffer is full.
        fflush(nil)
    }

    private func printBeginning(of exercise: Exercise) {
        let folder = "\(exercise.folder)/Sources"
        let message = Message(
            en: "Watching \(folder): every save is graded; Ctrl-C ends.",
            zh: "正在监视 \(folder)：每次保存都会评分；按 Ctrl-C 结束。"
        )
        print(message[session.language])
        fflush(nil)
    }
}

extension Message {
    fileprivate static let unchanged = Message(
        en: "The files are as they were in the beginning.",
        zh: "文件仍是最初的样子。"
    )
}
