import CourseModel

/// What everything of one course is built with.
struct Workbench: Sendable {
    /// The course's folder.
    let root: String
    let compiler: Compiler
    let cache: BuildCache

    /// The folder of an exercise's hidden half.
    func hiddenFolder(of exercise: Exercise) -> String { "\(root)/\(exercise.hiddenFolder)" }
}
