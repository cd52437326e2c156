import CourseModel
import Diagnostics
import Foundation
import HostileCollection
import Testing
import Verdicts

@testable import Intake

extension Attack {
    fileprivate static let compiled = all.filter { !$0.words(of: "After").isEmpty }

    /// The same that a grader asks, with the exercise that needs no unsafe memory for what is handed
    /// in for it.
    fileprivate var review: SubmissionReview {
        let isMemorySafe = words(of: "Exercise") == ["gather"]
        return SubmissionReview(module: "Learner", policy: isMemorySafe ? .memorySafe : .course)
    }
}

extension Finding {
    /// The kind and the place.
    var summary: String {
        code + (position.map { " \($0.file):\($0.line):\($0.column)" } ?? "")
    }
}

@Suite struct HostileSubmissionTests {
    @Test(arguments: Attack.all)
    func findsAnAttackBeforeCompiling(_ attack: Attack) throws {
        let intake = try #require(SubmissionFolder(root: attack.folder).intake())
        let findings = attack.review.findings(beforeCompiling: intake)
        #expect(findings.map(\.summary) == attack.values(of: "Before"))
        #expect(intake.notTaken.map(\.summary) == attack.values(of: "Left"))
    }

    /// The audit alone finds it, had the policy over the text missed it.
    @Test(arguments: Attack.compiled)
    func findsAnAttackInTheObject(_ attack: Attack) throws {
        let object = try CompiledModule.object(of: attack.folder, module: "Learner")
        let findings = attack.review.findings(afterCompiling: object)
        #expect(Set(findings.map(\.code)) == Set(attack.words(of: "After")))
    }
}
