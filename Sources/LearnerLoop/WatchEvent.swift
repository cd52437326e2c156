package import Diagnostics
package import LearnerProgress
package import TerminalScreen
package import Verdicts

/// Something that happens while an exercise is watched.
package enum WatchEvent: Sendable, Equatable {
    case key(Key)
    /// The learner's files are not as they were.
    case saved
    /// A tenth of a second of a grade is over.
    case tick
    /// A grade ended; `run` is the one that ``WatchEffect/grade(slug:run:)`` was given.
    case graded(run: Int, GradeAnswer)
    /// What is remembered has changed.
    case progress(CourseProgress)
    /// Something was done that the learner should know of.
    case note(Message)
}

/// What came of a grade.
package enum GradeAnswer: Sendable, Equatable {
    case verdict(ExerciseVerdict)
    /// Our own fault, or that of the course.
    case fault(Message)
}

/// What a session wants done.
package enum WatchEffect: Sendable, Equatable {
    /// Grade the exercise; a grade that is under way is of no more use.
    case grade(slug: String, run: Int)
    /// End the grade that is under way.
    case stopGrade
    /// Remember a verdict.
    case record(ExerciseVerdict)
    /// Remember that one more hint was shown.
    case takeHint(slug: String, count: Int)
    /// Put the starter back, with a backup.
    case reset(slug: String)
    /// Draw everything anew.
    case redraw
    case suspend
    case quit
}
