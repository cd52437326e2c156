import Diagnostics
import Foundation
import Sandbox
import Testing

@testable import Doctor

@Suite struct ExaminationTests {
    private struct Refusal: GraderSelfTest {
        func findings() async -> [Finding] {
            [Finding("self-test", .bad, .init(en: "a right solution passes", zh: "正确的解答能通过"))]
        }
    }

    private let path = ProcessInfo.processInfo.environment["PATH"] ?? ""

    @Test func findsNothingBadWhereProgramsCanBeConfined() async {
        let findings = await Examination(path: path).findings()
        #expect(findings.filter { $0.standing == .bad } == [])
        #expect(findings.count > 50)
    }

    @Test func saysWhatToInstallWithoutBubblewrap() async throws {
        let findings = await Examination(path: "/nowhere", selfTests: [Refusal()]).findings()
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.standing == .bad)
        #expect(finding.remark?.en.contains("apt-get install bubblewrap") == true)
        #expect(finding.remark?.zh.contains("apt-get install bubblewrap") == true)
    }

    @Test func addsWhatTheGraderTriesItself() async {
        let findings = await Examination(path: path, selfTests: [Refusal()]).findings()
        #expect(findings.last?.name == "self-test")
    }
}

@Suite struct ProbingTests {
    private func standings(_ output: String, hasOwnUser: Bool = true) -> [String: Finding.Standing]
    {
        let record = RunRecord(
            ending: .exited(code: 0),
            standardOutput: output,
            standardError: "",
            outputWasCut: false,
            wallTime: .zero
        )
        let findings = Probing.findings(from: record, hasOwnUser: hasOwnUser)
        return Dictionary(uniqueKeysWithValues: findings.map { ($0.name, $0.standing) })
    }

    @Test func callsBadWhatWorksAndMustNot() {
        #expect(standings("network 0\nkeyring 1\n")["network"] == .bad)
        #expect(standings("network 0\nkeyring 1\n")["keyring"] == .good)
    }

    @Test func callsBadWhatMustWorkAndDoesNot() {
        #expect(standings("forking 0\nthreads 11\n")["forking"] == .good)
        #expect(standings("forking 0\nthreads 11\n")["threads"] == .bad)
    }

    @Test func callsBadWhatWasNotAnswered() {
        #expect(Set(standings("").values) == [.bad])
    }

    @Test func asksForTheRightsOfFilesOnlyOfAUserOfItsOwn() {
        #expect(standings("others-file 13\n")["others-file"] == .good)
        #expect(standings("others-file 0\n", hasOwnUser: false)["others-file"] == nil)
    }
}
