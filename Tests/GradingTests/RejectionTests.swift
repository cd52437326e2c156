import CourseModel
import Diagnostics
import Foundation
import Grading
import Testing
import Verdicts

private let solution = """
    public func double(_ n: Int) -> Int { n * 2 }
    public func triple(_ n: Int) -> Int { n * 3 }
    public func half(_ n: Int) throws -> Int { n / 2 }
    public func quarter(_ n: Int) -> Int { n / 4 }

    """

@Suite(.serialized) struct RejectionTests {
    private let classroom: Classroom

    init() throws {
        classroom = try Classroom()
    }

    @Test(arguments: [
        "import Testing", "import Stage", "@_silgen_name(\"write\") func write() {}",
        "@_cdecl(\"main\") public func start() {}",
        "#sourceLocation(file: \"Referee.swift\", line: 1)",
    ])
    func doesNotRunWhatNoExerciseNeeds(line: String) async throws {
        let verdict = try await classroom.verdict(on: line + "\n" + solution)
        guard case .rejected(let findings) = verdict.state else {
            Issue.record("\(verdict.state)")
            return
        }
        #expect(findings.first?.position?.file == "Arithmetic.swift")
        #expect(findings.first?.position?.line == 1)
        #expect(verdict.points == 0)
        #expect(classroom.filesLeft == [])
    }

    @Test func doesNotFollowALinkOutOfTheSubmission() async throws {
        let folder = "\(classroom.folder)/handed-in"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder)/Arithmetic.swift",
            withDestinationPath: "/etc/hostname"
        )
        let submission = Submission(folder: folder)
        let verdict = try await classroom.grader.grade(submission, of: Classroom.exercise)
        guard case .rejected(let findings) = verdict.state else {
            Issue.record("\(verdict.state)")
            return
        }
        #expect(findings.count == 1)
        #expect(findings.first?.position?.file == "Arithmetic.swift")
    }
}
