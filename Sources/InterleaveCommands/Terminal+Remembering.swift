import Diagnostics
import LearnerProgress
import Verdicts

extension Terminal {
    /// Remembers grades of the learner's own working copy.
    ///
    /// That they cannot be remembered is told, but takes nothing from the grades.
    ///
    /// - Parameters:
    ///   - verdicts: The grades; those that did not come to the tests change nothing.
    ///   - package: The learners' package, absolute.
    ///   - language: The language of messages.
    static func remember(
        _ verdicts: [ExerciseVerdict],
        ofPackageAt package: String,
        in language: MessageLanguage
    ) {
        // A course without one graded exercise needs no file.
        guard verdicts.contains(where: { $0.state == .graded }) else { return }
        do throws(ProgressStoreError) {
            let (_, notice) = try ProgressStore(package: package).update { progress in
                for verdict in verdicts { progress.record(verdict) }
            }
            if let notice { complain("interleave: " + notice[language]) }
        } catch {
            complain("interleave: " + error.message[language])
        }
    }
}
