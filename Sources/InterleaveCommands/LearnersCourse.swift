import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Grading
import LearnerProgress

/// The course as a learner's command needs it.
struct LearnersCourse {
    /// What the exercises' folders are relative to, absolute: the course's folder or the kit's.
    let root: String
    /// What grades in a kit; `nil` in a course.
    let kit: SealedKit?
    let course: Course
    let language: MessageLanguage
    let store: ProgressStore

    /// Reads the course that the options name.
    ///
    /// An author's mistakes are not a learner's business; `grade` and `check` tell of them.
    init(_ options: CourseOptions) async throws {
        let home = try await CourseHome(options)
        root = home.root
        kit = home.kit
        course = home.course
        language = options.language
        store = ProgressStore(package: home.package)
    }

    /// The exercise of a slug, also of a path that ends in it.
    func exercise(_ name: String) throws(UnknownExercise) -> Exercise {
        let slug = name.split(separator: "/").last.map(String.init) ?? name
        if let exercise = course.exercise(slug) { return exercise }
        throw UnknownExercise(slug: slug, known: course.exercises.map(\.slug))
    }

    /// What is remembered; tells the learner if its file had to be set aside.
    func progress() throws(ProgressStoreError) -> CourseProgress {
        let (progress, notice) = try store.read()
        tell(notice)
        return progress
    }

    /// Changes what is remembered; tells the learner if its file had to be set aside.
    @discardableResult
    func update(
        _ change: (inout CourseProgress) -> Void
    ) throws(ProgressStoreError) -> CourseProgress {
        let (progress, notice) = try store.update(change)
        tell(notice)
        return progress
    }

    /// Whether the learner's files differ from those that everyone begins with.
    ///
    /// Files that cannot be read were surely touched. Without a starter nobody can tell: `false`.
    func isEdited(_ exercise: Exercise) -> Bool {
        guard !exercise.starter.isEmpty else { return false }
        let submission = Submission(folder: sources(of: exercise))
        return submission.files != Submission(files: exercise.starter).files
    }

    /// The folder of what the learner edits, absolute.
    func sources(of exercise: Exercise) -> String { "\(root)/\(exercise.folder)/Sources" }

    private func tell(_ notice: Message?) {
        if let notice { Terminal.complain("interleave: " + notice[language]) }
    }
}

/// That there is no exercise of a name.
struct UnknownExercise: Error, Equatable {
    let slug: String
    let known: [String]

    /// What is wrong and what to do.
    var message: Message {
        if let nearest = likelyMeaning(of: slug, among: known) {
            return Message(
                en: "there is no exercise \(slug); did you mean \(nearest)?",
                zh: "没有名为 \(slug) 的练习；你是不是想输入 \(nearest)？"
            )
        }
        let names = known.joined(separator: ", ")
        return Message(
            en: "there is no exercise \(slug); there are: \(names)",
            zh: "没有名为 \(slug) 的练习；现有练习：\(names)"
        )
    }
}
