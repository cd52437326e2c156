import Diagnostics
import Sandbox

/// Has the probe take all there is of something, to see whether the limit bites.
struct LimitTrials {
    let runner: ConfinedRunner

    /// Small, so that the trials are quick and harmless where a limit does not bite.
    private static let limits = SandboxLimits(
        wallTime: .seconds(10),
        outputBytes: 4096,
        processorTime: .seconds(1),
        memoryBytes: 128 << 20,
        processes: 16,
        openFiles: 32,
        fileBytes: 2 << 20,
        scratchBytes: 4 << 20,
        sharedMemoryBytes: 3 << 20
    )

    func findings() async -> [Finding] {
        var findings: [Finding] = []
        let groupsLimitMemory = runner.means.controlGroups.limitMemory
        for trial in Trial.all {
            let command = Command(
                executable: "/box/probe",
                arguments: ["exhaust", trial.thing],
                workingDirectory: "/tmp"
            )
            var limits = Self.limits
            if trial.thing == "sleep" { limits.wallTime = .milliseconds(200) }
            do {
                let record = try await runner.run(command, limits: limits)
                let bites = trial.bites(record, groupsLimitMemory)
                findings.append(
                    Finding(
                        "limit-\(trial.thing)",
                        bites ? .good : .bad,
                        trial.title,
                        remark: bites ? nil : Self.remark(on: record)
                    )
                )
            } catch {
                findings.append(
                    Finding("limit-\(trial.thing)", .bad, trial.title, remark: error.message)
                )
            }
        }
        return findings
    }

    private static func remark(on record: RunRecord) -> Message {
        let output = record.standardOutput.prefix(80).replacing("\n", with: " ")
        return Message(
            en: "it ended otherwise: \(record.ending), \(output)",
            zh: "结果不符：\(record.ending)，\(output)"
        )
    }
}

/// One thing to take all of.
private struct Trial {
    /// The probe's name for it.
    let thing: String
    let title: Message
    /// Whether the limit was seen; the second argument is whether a control group limits memory.
    let bites: @Sendable (RunRecord, Bool) -> Bool

    static let all = [
        Trial(
            thing: "memory",
            title: Message(en: "too much memory ends a run", zh: "内存超限时运行被终止"),
            bites: { record, isGrouped in
                isGrouped
                    ? record.limitsReached.contains(.memory)
                    : record.standardOutput.hasPrefix("mebibytes")
            }
        ),
        Trial(
            thing: "processes",
            title: Message(en: "too many processes are refused", zh: "进程数超限时拒绝创建"),
            bites: { record, _ in record.standardOutput.hasPrefix("processes 15 ") }
        ),
        Trial(
            thing: "descriptors",
            title: Message(en: "too many open files are refused", zh: "打开文件数超限时被拒绝"),
            bites: { record, _ in record.standardOutput.hasPrefix("descriptors 29 ") }
        ),
        Trial(
            thing: "file",
            title: Message(en: "too large a file ends a run", zh: "文件过大时运行被终止"),
            bites: { record, _ in record.limitsReached == [.fileSize] }
        ),
        Trial(
            thing: "scratch",
            title: Message(en: "/tmp has a size", zh: "/tmp 的大小有限"),
            bites: { record, _ in record.standardOutput.hasPrefix("/tmp 4 ") }
        ),
        Trial(
            thing: "shared",
            title: Message(en: "/dev/shm has a size", zh: "/dev/shm 的大小有限"),
            bites: { record, _ in record.standardOutput.hasPrefix("/dev/shm 3 ") }
        ),
        Trial(
            thing: "processor",
            title: Message(en: "too much processor time ends a run", zh: "CPU 时间超限时运行被终止"),
            bites: { record, _ in record.limitsReached == [.processorTime] }
        ),
        Trial(
            thing: "sleep",
            title: Message(en: "a run that only sleeps ends in time", zh: "只休眠的运行会按时结束"),
            bites: { record, _ in record.ending == .timedOut }
        ),
        Trial(
            thing: "daemons",
            title: Message(en: "daemons are found and killed", zh: "能够发现并终止后台残留进程"),
            bites: { record, _ in record.leftoverProcesses == 3 }
        ),
    ]
}
