package import CourseModel
package import Intake

/// What a learner handed in for one exercise.
package struct Submission: Sendable, Equatable {
    /// What was taken of it, and what speaks against taking it.
    package let intake: Intake

    /// The Swift files under the learner's names, sorted; none if the intake found a fault.
    package var files: [SourceFile] { intake.submittedFiles.sorted { $0.name < $1.name } }

    package init(_ intake: Intake) {
        self.intake = intake
    }

    package init(files: [SourceFile]) {
        let sorted = files.sorted { $0.name < $1.name }
        self.init(Intake(of: sorted.map { SubmittedEntry($0.name, $0.text) }))
    }

    /// Takes the Swift files that stand directly in a folder; none if there is no such folder.
    package init(folder: String) {
        self.init(SubmissionFolder(root: folder).intake() ?? Intake(of: []))
    }

    /// Finds an exercise's files in what was handed in.
    ///
    /// - Parameters:
    ///   - exercise: The exercise.
    ///   - folder: A folder laid out like `exercises/`, an exercise's folder, or its sources.
    ///   - isOnlyOne: Whether files that lie about without an exercise's name are this one's.
    /// - Throws: ``GradingError/noSources(exercise:searched:)`` if there is no Swift file.
    package init(
        of exercise: Exercise,
        in folder: String,
        isOnlyOne: Bool
    ) throws(GradingError) {
        let inside = exercise.pathInPackage
        let own = "\(inside)/Sources"
        let places = isOnlyOne ? [own, "Sources", ""] : [own]
        guard let intake = SubmissionFolder(root: folder).intake(fromFirstOf: places) else {
            throw .noSources(exercise: exercise.slug, searched: places.map { "\(folder)/\($0)" })
        }
        self.init(intake)
    }
}
