import CourseModel
import Sandbox

/// What everything of one course is built with.
struct Workbench: Sendable {
    /// The course's folder.
    let root: String
    let compiler: Compiler
    let cache: BuildCache
    /// Where suites are taken from; `nil` if they are compiled from their sources.
    var kit: SealedKit?
    /// How what learners wrote is compiled and played.
    let confining: Confining
    /// What compilers of what learners wrote may use.
    let compileLimits: SandboxLimits

    /// Raise it when the way in which anything is compiled changes: what was kept from before is
    /// then made anew.
    static let recipe = "recipe 18"

    /// The folder of an exercise's hidden half.
    func hiddenFolder(of exercise: Exercise) -> String { "\(root)/\(exercise.hiddenFolder)" }
}
