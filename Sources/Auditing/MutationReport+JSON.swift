import CourseModel
import Diagnostics
import FoundationEssentials

extension MutationReport {
    /// The report as a JSON object, with a newline at the end.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let document = MutationDocument(exercises: exercises.map(MutationDocument.Row.init))
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }
}

private struct MutationDocument: Encodable {
    let exercises: [Row]

    struct Row: Encodable {
        let exercise: String
        let mutants: [Mutant]
        let staleMarks: [String]

        init(_ row: ExerciseMutants) {
            exercise = row.slug
            mutants = row.trials.map { Mutant($0, of: row.solution) }
            staleMarks = row.stale.map { "\($0.position.file):\($0.position.line)" }
        }
    }

    struct Mutant: Encodable {
        let file: String
        let line: Int
        let kind: String
        let removed: [String]
        let added: [String]
        /// `doesNotCompile`, `rejected`, `survived`, `equivalent` or `notGraded`.
        let outcome: String
        /// The tests that reject it; absent if none does.
        let tests: [String]?
        /// Why it is right, or could not be graded; absent otherwise.
        let reason: String?

        init(_ trial: MutantTrial, of folder: String) {
            let mutant = trial.mutant
            file = "\(folder)/\(mutant.file)"
            line = mutant.change.line
            kind = mutant.mutation.kind
            removed = mutant.change.removed
            added = mutant.change.added
            switch trial.outcome {
            case .doesNotCompile: (outcome, tests, reason) = ("doesNotCompile", nil, nil)
            case .rejected(let names):
                (outcome, tests, reason) = ("rejected", names.map(\.rawValue), nil)
            case .survived:
                outcome = trial.mark == nil ? "survived" : "equivalent"
                (tests, reason) = (nil, trial.mark?.reason)
            case .notGraded(let why): (outcome, tests, reason) = ("notGraded", nil, why.en)
            }
        }
    }
}
