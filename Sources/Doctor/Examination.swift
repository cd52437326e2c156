import Diagnostics
import Sandbox

/// Finds out what a machine can do, by really doing it.
package struct Examination: Sendable {
    private let path: String
    private let selfTests: [any GraderSelfTest]

    /// - Parameters:
    ///   - path: Where programs are searched, the value of `PATH`.
    ///   - selfTests: What else is tried if nothing bad was found before.
    package init(path: String, selfTests: [any GraderSelfTest] = []) {
        self.path = path
        self.selfTests = selfTests
    }

    /// Tries everything.
    ///
    /// - Returns: What was found, in the order in which it matters. Without the means to confine a
    ///   program there is only what is missing.
    package func findings() async -> [Finding] {
        var runner: ConfinedRunner
        let secret = Secret()
        defer { secret.remove() }
        do {
            runner = ConfinedRunner(
                means: try ConfinementMeans(searching: path),
                confinement: Confinement(
                    readable: [.init(try companion("interleave-probe"), at: "/box/probe")]
                )
            )
            try await runner.check()
            if runner.means.switchesUser {
                runner.confinement.readable.append(.init(secret.path, at: "/box/secret"))
            }
        } catch {
            return [Finding("confinement", .bad, Self.canConfine, remark: error.message)]
        }
        var findings = [Finding("confinement", .good, Self.canConfine)]
        findings += Self.means(runner.means)
        findings += await Probing(runner: runner).findings()
        findings += await LimitTrials(runner: runner).findings()
        // They hold real attacks, which only walls that stand may be tried with.
        guard !findings.contains(where: { $0.standing == .bad }) else { return findings }
        for test in selfTests { findings += await test.findings() }
        return findings
    }

    private static let canConfine = Message(
        en: "programs can be confined with bubblewrap and namespaces",
        zh: "能够用 bubblewrap 和命名空间隔离程序"
    )

    /// Where the means of a machine make a limit weaker.
    private static func means(_ means: ConfinementMeans) -> [Finding] {
        ConfinementLoss.allCases.map { loss in
            let isLost = means.losses.contains(loss)
            return Finding(
                loss.name,
                isLost ? .weaker : .good,
                loss.title,
                remark: isLost ? loss.remark : nil
            )
        }
    }
}
