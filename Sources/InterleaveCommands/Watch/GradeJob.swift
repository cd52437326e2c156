import CourseModel
import Diagnostics
import Grading
import LearnerLoop
import Verdicts

/// A grade that goes on while the learner may press keys.
struct GradeJob {
    private let task: Task<Void, Never>

    /// Starts a grade of an exercise as its files are in a moment.
    ///
    /// - Parameters:
    ///   - exercise: The exercise.
    ///   - folder: The folder of the learner's files.
    ///   - grader: Grades them.
    ///   - previous: A job that was cancelled; this one ends no earlier than that.
    ///   - run: Given back with the answer.
    ///   - post: Takes the ticks and the answer; called no more once the job is cancelled.
    init(
        of exercise: Exercise,
        in folder: String,
        grader: Grader,
        after previous: GradeJob?,
        run: Int,
        post: @escaping @Sendable (WatchEvent) -> Void
    ) {
        task = Task {
            await withTaskGroup { group in
                group.addTask { await Self.tick(post) }
                let answer = await Self.answer(on: exercise, in: folder, grader: grader)
                if let answer, !Task.isCancelled { post(.graded(run: run, answer)) }
                group.cancelAll()
            }
            await previous?.finished()
        }
    }

    /// Ends the grade; what it has started ends too.
    func cancel() {
        task.cancel()
    }

    /// Returns when nothing of this grade and those before goes on any more.
    func finished() async {
        await task.value
    }

    private static func tick(_ post: @Sendable (WatchEvent) -> Void) async {
        while (try? await Task.sleep(for: .milliseconds(100))) != nil { post(.tick) }
    }

    /// What comes of the grade; `nil` if it was cancelled.
    private static func answer(
        on exercise: Exercise,
        in folder: String,
        grader: Grader
    ) async -> GradeAnswer? {
        do {
            // An editor may save several files, or one in several steps: each save starts anew.
            try await Task.sleep(for: .milliseconds(30))
            let submission = Submission(folder: folder)
            guard !submission.files.isEmpty else { return .fault(.nothingToGrade(in: folder)) }
            return .verdict(try await grader.grade(submission, of: exercise))
        } catch let error as GradingError {
            return .fault(error.message)
        } catch is CancellationError {
            return nil
        } catch {
            return .fault(Message(en: "\(error)", zh: "\(error)"))
        }
    }
}

extension Message {
    fileprivate static func nothingToGrade(in folder: String) -> Message {
        Message(
            en: "There is no Swift file in \(folder). The key r, or interleave reset, puts the "
                + "first files back.",
            zh: "\(folder) 中没有 Swift 文件。按 r 或运行 interleave reset 可以恢复最初的文件。"
        )
    }
}
