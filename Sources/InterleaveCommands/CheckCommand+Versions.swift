import CourseModel
import Diagnostics
import Foundation
import Grading

extension CheckCommand {
    /// What is wrong with how the exercises are graded: a starter or a mutant that passes, a
    /// solution that does not.
    func versionDiagnostics(of course: Course, root: String) async throws -> [Diagnostic] {
        let environment = ProcessInfo.processInfo.environment
        let grader = try Grader(root: root, environment: environment)
        var diagnostics: [Diagnostic] = []
        for exercise in course.exercises {
            for version in try HiddenVersion.all(of: exercise, root: root) {
                let verdict = try await grader.gradeBegun(version.submission, of: exercise)
                diagnostics += version.faults(of: verdict)
            }
        }
        return diagnostics
    }
}
