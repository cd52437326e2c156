import Diagnostics
import Sandbox

/// Has the probe try, inside of the sandbox, what must fail there and what must work.
struct Probing {
    let runner: ConfinedRunner

    func findings() async -> [Finding] {
        let command = Command(executable: "/box/probe", workingDirectory: "/tmp")
        let record: RunRecord
        do {
            record = try await runner.run(command, limits: SandboxLimits(wallTime: .seconds(20)))
        } catch {
            return [Finding("probe", .bad, Self.title, remark: error.message)]
        }
        return Self.findings(from: record, hasOwnUser: runner.means.switchesUser)
    }

    /// Reads the probe's answers; what it does not answer is bad.
    ///
    /// - Parameters:
    ///   - record: What the probe wrote.
    ///   - hasOwnUser: Whether the probe could have been stopped by the rights of a file.
    /// - Returns: A finding for each thing that it was to try.
    static func findings(from record: RunRecord, hasOwnUser: Bool) -> [Finding] {
        var answers: [String: Int] = [:]
        for line in record.standardOutput.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count == 2, let number = Int(words[1]) { answers[String(words[0])] = number }
        }
        return ProbedThing.all.filter { hasOwnUser || $0.name != "others-file" }.map { thing in
            let answer = answers[thing.name]
            let isGood = answer.map { ($0 == 0) == thing.mustWork } ?? false
            return Finding(
                thing.name,
                isGood ? .good : .bad,
                thing.title,
                remark: isGood ? nil : remark(on: answer)
            )
        }
    }

    private static func remark(on answer: Int?) -> Message {
        switch answer {
        case nil: Message(en: "the probe gave no answer", zh: "探测程序没有给出结果")
        case 0: Message(en: "it worked", zh: "居然成功了")
        case .some(let error):
            Message(en: "it failed (errno \(error))", zh: "失败了（errno \(error)）")
        }
    }

    private static let title = Message(
        en: "the probe runs inside of the sandbox",
        zh: "探测程序能在沙箱中运行"
    )
}
