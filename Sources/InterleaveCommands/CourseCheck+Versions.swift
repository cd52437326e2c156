import CourseModel
import Diagnostics
import Grading

extension CourseCheck {
    /// What is wrong with how the exercises are graded: a starter or a mutant that passes, a
    /// solution that does not.
    static func versionDiagnostics(
        of course: Course,
        root: String,
        environment: [String: String]
    ) async throws -> [Diagnostic] {
        let grader = try Grader(
            root: root,
            confining: try await .ofOwnCode(
                environment: environment,
                language: MessageLanguage(environment: environment)
            ),
            environment: environment
        )
        var diagnostics: [Diagnostic] = []
        for exercise in course.exercises {
            for version in try HiddenVersion.all(of: exercise, root: root) {
                diagnostics += try await grader.faults(of: version, in: exercise)
            }
        }
        return diagnostics
    }
}
