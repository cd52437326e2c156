package import CourseModel
package import Diagnostics
package import LearnerProgress
import TerminalScreen
import Verdicts

/// What `watch` knows and shows: a value that events change.
package struct WatchSession: Sendable, Equatable {
    /// What fills the screen.
    package enum Page: Sendable, Equatable {
        case verdict
        case hints
        case help
        /// Asks whether the files shall be put back.
        case resetQuestion
    }

    /// How the grade of the exercise stands.
    package enum Grade: Sendable, Equatable {
        /// `previous` is what the screen goes on showing meanwhile.
        case running(tenths: Int, previous: GradeAnswer?)
        case answered(GradeAnswer)
        /// The learner stopped it.
        case stopped

        /// The last answer, also while another is on its way.
        var answer: GradeAnswer? {
            switch self {
            case .running(_, let previous): previous
            case .answered(let answer): answer
            case .stopped: nil
            }
        }
    }

    let course: Course
    package private(set) var progress: CourseProgress
    package private(set) var language: MessageLanguage
    package internal(set) var page: Page = .verdict
    package private(set) var grade: Grade = .running(tenths: 0, previous: nil)
    /// The first line of the page's text that is on the screen.
    package internal(set) var top = 0
    /// What was done last, until the next key.
    package internal(set) var note: Message?
    private var index: Int
    private var run = 0

    /// A session that begins with one exercise of a course.
    ///
    /// - Returns: `nil` if the course has no exercise of that slug.
    package init?(
        course: Course,
        slug: String,
        progress: CourseProgress,
        language: MessageLanguage
    ) {
        guard let index = course.exercises.firstIndex(where: { $0.slug == slug }) else {
            return nil
        }
        self.course = course
        self.index = index
        self.progress = progress
        self.language = language
    }

    /// The exercise that is watched.
    package var exercise: Exercise { course.exercises[index] }
    /// Its place in the course, from 1.
    var number: Int { index + 1 }

    /// What to do first.
    package mutating func begin() -> [WatchEffect] { startGrade() }

    /// Takes an event in.
    ///
    /// - Returns: What is to be done, in this order.
    package mutating func take(_ event: WatchEvent) -> [WatchEffect] {
        switch event {
        case .key(let key):
            note = nil
            return press(key)
        case .saved:
            page = .verdict
            return startGrade()
        case .tick:
            if case .running(let tenths, let previous) = grade {
                grade = .running(tenths: tenths + 1, previous: previous)
            }
            return []
        case .graded(let run, let answer):
            // A grade that was stopped or overtaken may still answer.
            guard run == self.run, case .running = grade else { return [] }
            grade = .answered(answer)
            top = 0
            guard case .verdict(let verdict) = answer else { return [] }
            return [.record(verdict)]
        case .progress(let progress):
            self.progress = progress
            return []
        case .note(let message):
            note = message
            return []
        }
    }

    /// Takes back what was scrolled past the end of a page.
    package mutating func limitTop(to last: Int) {
        top = min(top, max(last, 0))
    }

    mutating func startGrade() -> [WatchEffect] {
        run += 1
        grade = .running(tenths: 0, previous: grade.answer)
        return [.grade(slug: exercise.slug, run: run)]
    }

    mutating func stopGrade() -> [WatchEffect] {
        guard case .running = grade else { return [] }
        run += 1
        grade = .stopped
        return [.stopGrade]
    }

    /// Goes to another exercise, counted from this one.
    mutating func move(by distance: Int) -> [WatchEffect] {
        guard course.exercises.indices.contains(index + distance) else {
            note = distance > 0 ? .noNext : .noPrevious
            return []
        }
        index += distance
        page = .verdict
        top = 0
        grade = .stopped
        return startGrade()
    }

    mutating func changeLanguage() {
        language = language == .english ? .chinese : .english
    }
}

extension Message {
    fileprivate static let noNext = Message(
        en: "This is the last exercise.",
        zh: "这是最后一个练习。"
    )
    fileprivate static let noPrevious = Message(
        en: "This is the first exercise.",
        zh: "这是第一个练习。"
    )
}
