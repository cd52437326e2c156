import ArgumentParser
import CourseModel
import Diagnostics
import Foundation
import Grading
import Verdicts

/// A schedule that is repeated once more, up to a step at which a debugger takes over.
struct DebuggedReplay {
    let grader: Grader
    let prepared: PreparedSubmission
    let test: TestName
    let replay: ReplayString
    let debugger: Debugger
    let language: MessageLanguage

    /// Repeats it for whoever debugs, who has all the time there is.
    ///
    /// - Parameter verdict: What came of the same schedule without a debugger.
    /// - Throws: An `ExitCode`, once it is said why there is nowhere to stop.
    func run(after verdict: ExerciseVerdict) async throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "interleave-stop-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let status = verdict.items.flatMap(\.tests).first { $0.name == test }?.status
        guard let schedule = status?.schedule,
            let stop = DebuggerStop(in: schedule, path: file.path)
        else {
            throw Terminal.misuse(nowhere, in: language)
        }
        try Data().write(to: file)
        Terminal.complain("interleave: " + notice(stop)[language])
        var replay = replay
        replay.stop = stop
        try await withThrowingTaskGroup(of: Void.self) { [replay] group in
            group.addTask {
                _ = try? await grader.run(
                    prepared,
                    tests: [test],
                    seed: replay.seed,
                    replay: replay
                )
            }
            group.addTask {
                let (process, address) = try await waiting(in: file)
                try await debugger.debug(process, upTo: address)
            }
            // Who left the debugger has seen enough; a run that is over without it never came there.
            try await group.next()
            group.cancelAll()
        }
    }

    /// The process that waits, and where its step goes back into the learner's code.
    private func waiting(in file: URL) async throws -> (process: Int32, address: UInt64) {
        while true {
            let text = try String(contentsOf: file, encoding: .utf8)
            let words = text.split { $0.isWhitespace }
            if text.hasSuffix("\n"), words.count == 2, let process = Int32(words[0]),
                let address = UInt64(words[1])
            {
                return (process, address)
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private func notice(_ stop: DebuggerStop) -> Message {
        let place = "\(stop.file):\(stop.line)"
        let name = URL(filePath: debugger.path).lastPathComponent
        return Message(
            en: "your code runs unconfined in \(name), which stops at \(place), in step "
                + "\(stop.step + 1) of the schedule; it calls your files S01.swift, S02.swift, …",
            zh: "你的代码将在 \(name) 中不隔离地运行，停在 \(place)，即调度的第 \(stop.step + 1) 步；"
                + "调试器把你的文件称为 S01.swift、S02.swift……"
        )
    }

    private var nowhere: Message {
        Message(
            en: "there is no step of your code to stop at: under this schedule the test does not "
                + "fail, or not in a way that a schedule shows",
            zh: "没有可供停下的步骤：在这个调度下测试没有失败，或者失败的方式无法用调度展示"
        )
    }
}
