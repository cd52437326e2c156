import Auditing
import CourseModel
import Diagnostics
import Grading
import Sandbox

extension CourseCheck {
    /// What is wrong with how the exercises are graded: a starter or a mutant that passes, a
    /// solution that does not.
    static func versionDiagnostics(
        of course: Course,
        root: String,
        language: MessageLanguage,
        environment: [String: String]
    ) async throws -> [Diagnostic] {
        let grader = try Grader(
            root: root,
            confining: try .ofOwnCode(
                by: await ConfinementMeans.tried(environment),
                language: language
            ),
            environment: environment,
            testsAtOnce: Grader.manyTestsAtOnce
        )
        let versions = try course.exercises.flatMap { exercise in
            try HiddenVersion.all(of: exercise, root: root).map { (exercise, $0) }
        }
        // The grader bounds how many are compiled and run at one time.
        return try await withThrowingTaskGroup(of: [Diagnostic].self) { group in
            for (exercise, version) in versions {
                group.addTask { try await grader.faults(of: version, in: exercise) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}
