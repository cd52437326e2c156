package import Intake

extension Submission {
    /// The files that an intake took, under the learner's names.
    package init(_ intake: Intake) {
        self.init(files: intake.submittedFiles)
    }
}
