import CourseModel

/// What everything of one course is built with.
struct Workbench: Sendable {
    /// The course's folder.
    let root: String
    let compiler: Compiler
    let cache: BuildCache
    /// How what learners wrote is compiled and played.
    let confining: Confining

    /// Raise it when the way in which anything is compiled changes: what was kept from before is
    /// then made anew.
    static let recipe = "recipe 3"

    /// The folder of an exercise's hidden half.
    func hiddenFolder(of exercise: Exercise) -> String { "\(root)/\(exercise.hiddenFolder)" }
}
