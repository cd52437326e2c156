import CourseModel
import Diagnostics
import Foundation
import Testing
import Verdicts

@testable import Intake

/// One folder of `Hostile`: files that attack, and what must be found in them.
struct HostileSubmission: Sendable, CustomTestStringConvertible {
    let folder: String
    var testDescription: String { URL(filePath: folder).lastPathComponent }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Hostile").path

    static let all: [HostileSubmission] =
        ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).sorted()
        .map { HostileSubmission(folder: "\(root)/\($0)") }

    static let compiled = all.filter { $0.expected("after: ") != [] }

    /// What must be found at one time, as `expected.txt` has it.
    func expected(_ time: String) -> [String] {
        let text = try? String(contentsOfFile: "\(folder)/expected.txt", encoding: .utf8)
        return (text ?? "").split(separator: "\n").filter { $0.hasPrefix(time) }
            .map { String($0.dropFirst(time.count)) }
    }

    func intake() throws -> Intake {
        try #require(SubmissionFolder(root: folder).intake())
    }
}

extension Finding {
    /// The kind and the place.
    var summary: String {
        code + (position.map { " \($0.file):\($0.line):\($0.column)" } ?? "")
    }
}

@Suite struct HostileSubmissionTests {
    @Test(arguments: HostileSubmission.all)
    func findsAnAttackBeforeCompiling(_ attack: HostileSubmission) throws {
        let intake = try attack.intake()
        let findings = SubmissionReview(module: "Learner").findings(beforeCompiling: intake)
        #expect(findings.map(\.summary) == attack.expected("before: "))
        #expect(intake.notTaken.map(\.summary) == attack.expected("left: "))
    }

    /// The audit alone finds it, had the policy over the text missed it.
    @Test(arguments: HostileSubmission.compiled)
    func findsAnAttackInTheObject(_ attack: HostileSubmission) throws {
        let object = try CompiledModule.object(of: attack.folder, module: "Learner")
        let findings = SubmissionReview(module: "Learner").findings(afterCompiling: object)
        #expect(Set(findings.map(\.code)) == Set(attack.expected("after: ")))
    }

    @Test func keepsAtLeastThirtyAttacks() {
        #expect(HostileSubmission.all.count >= 30)
    }
}
