package import Verdicts

/// All that is asked of a submission beside whether it works.
///
/// Any finding rejects it. What these checks miss is still confined, and still judged by a process
/// that holds none of the learner's code.
package struct SubmissionReview: Sendable {
    /// The learner's module.
    let module: String
    let policy: SourcePolicy

    package init(module: String, policy: SourcePolicy = .course) {
        self.module = module
        self.policy = policy
    }

    /// What speaks against compiling it.
    ///
    /// - Parameter intake: What was read.
    /// - Returns: Faults of the files, or else words that are refused.
    package func findings(beforeCompiling intake: Intake) -> [Finding] {
        intake.findings.isEmpty
            ? policy.findings(in: intake.submittedFiles) : intake.findings
    }

    /// What speaks against running what was compiled.
    ///
    /// - Parameter object: The bytes of the module's object.
    /// - Returns: What the audit of the object finds.
    package func findings(afterCompiling object: [UInt8]) -> [Finding] {
        ObjectAudit(module: module, policy: policy).findings(in: object)
    }
}
