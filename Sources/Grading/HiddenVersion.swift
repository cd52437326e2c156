package import CourseModel
package import Diagnostics
import Foundation

/// A version of an exercise that its author keeps beside the suites: a right solution, or a wrong
/// one that the suites must reject.
package struct HiddenVersion: Sendable, Equatable {
    /// What the suites must say of it.
    package enum Kind: Sendable, Equatable {
        case starter
        case solution
        /// Names the tests that must not pass.
        case mutant(rejectedBy: [TestName])
    }

    /// `Starter`, `Solutions/reference`, `Mutants/load-then-store`, ….
    package let name: String
    package let kind: Kind
    package let submission: Submission
    /// Its first file, for diagnostics.
    package let position: SourcePosition

    package init(name: String, kind: Kind, submission: Submission, position: SourcePosition) {
        self.name = name
        self.kind = kind
        self.submission = submission
        self.position = position
    }
}

extension HiddenVersion {
    /// The tests that decide whether the suites are right about it; all of them if `nil`.
    ///
    /// Of a mutant those that it says reject it: the others cannot save it.
    package var decidingTests: Set<TestName>? {
        guard case .mutant(let names) = kind, !names.isEmpty else { return nil }
        return Set(names)
    }

    /// All versions of an exercise: the starter, then solutions and mutants by name.
    ///
    /// - Parameters:
    ///   - exercise: The exercise.
    ///   - root: The course's folder.
    /// - Returns: The versions.
    /// - Throws: ``GradingError``.
    package static func all(
        of exercise: Exercise,
        root: String
    ) throws(GradingError) -> [HiddenVersion] {
        let starter = HiddenVersion(
            name: "Starter",
            kind: .starter,
            submission: Submission(files: exercise.starter),
            position: SourcePosition(file: "\(exercise.hiddenFolder)/Starter")
        )
        var versions = [starter]
        for group in ["Solutions", "Mutants"] {
            let folder = "\(exercise.hiddenFolder)/\(group)"
            let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
            for name in (names ?? []).sorted() where !name.hasPrefix(".") {
                let submission = Submission(folder: "\(root)/\(folder)/\(name)")
                guard let first = submission.files.first else { continue }
                versions.append(
                    HiddenVersion(
                        name: "\(group)/\(name)",
                        kind: group == "Solutions"
                            ? .solution : .mutant(rejectedBy: rejectingTests(in: submission)),
                        submission: submission,
                        position: SourcePosition(file: "\(folder)/\(name)/\(first.name)")
                    )
                )
            }
        }
        return versions
    }

    /// The tests that a mutant's front comment names, over all its files.
    private static func rejectingTests(in submission: Submission) -> [TestName] {
        let mark = "// Rejected by: "
        return submission.files.flatMap { file in
            file.text.split(separator: "\n").filter { $0.hasPrefix(mark) }
        }
        .flatMap { line in
            line.dropFirst(mark.count).split(separator: ",").map { name in
                TestName(rawValue: name.trimmingCharacters(in: .whitespaces))
            }
        }
    }
}
