import ArgumentParser
import Diagnostics
import ExampleChecking
import FolderWatching
import Foundation
import Glibc
import TerminalScreen

/// `check --watch`: checks the course again at every save, what takes no time first.
struct CheckWatch {
    /// The course's folder, absolute.
    let root: String
    /// Whether examples are run; those whose good result is known are not run again.
    let runsExamples: Bool
    let language: MessageLanguage

    private enum Wake: Sendable {
        case change(FolderChange)
        case checked(run: Int, Result)
        case signal(Int32)
    }

    /// What is known after a part of a check.
    private enum Result: Sendable {
        case found([Diagnostic], isWhole: Bool, seconds: Double)
        case fault(Message)
    }

    /// Checks until a signal ends it.
    ///
    /// - Returns: The signal.
    func run() async -> Int32 {
        let (wakes, post) = AsyncStream.makeStream(of: Wake.self)
        let reader = DescriptorReader(SignalPipe.catching([SIGINT, SIGTERM, SIGHUP])) { bytes in
            for byte in bytes { post.yield(.signal(Int32(byte))) }
        }
        defer { reader.cancel() }
        return await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await FolderWatcher(root, ignoring: .besideCourse)
                    .run { post.yield(.change($0)) }
            }
            defer { group.cancelAll() }
            var job: Task<Void, Never>?
            var number = 0
            for await wake in wakes {
                switch wake {
                case .signal(let signal):
                    job?.cancel()
                    await job?.value
                    return signal
                case .change(.looking(let obstacle)):
                    say("interleave: " + obstacle.message[language])
                case .change(.vanished):
                    job?.cancel()
                    number += 1
                    say(Message.vanished(root)[language])
                case .change(.began), .change(.changed), .change(.anything), .change(.returned):
                    job?.cancel()
                    number += 1
                    job = check(after: job, run: number) { post.yield($0) }
                case .checked(let run, let result) where run == number:
                    show(result)
                case .checked: break
                }
            }
            return SIGINT
        }
    }

    private func check(
        after previous: Task<Void, Never>?,
        run: Int,
        post: @escaping @Sendable (Wake) -> Void
    ) -> Task<Void, Never> {
        Task {
            // What it has started ends first: two checks at once would be slower than one.
            await previous?.value
            let clock = ContinuousClock()
            let start = clock.now
            do {
                for examples in runsExamples ? [CourseCheck.Examples.none, .new] : [.none] {
                    try Task.checkCancellation()
                    let check = try await CourseCheck(
                        of: root,
                        examples: examples,
                        gradesExercises: false,
                        language: language
                    )
                    let isWhole = if case .none = examples { !runsExamples } else { true }
                    let seconds = (clock.now - start) / .seconds(1)
                    post(
                        .checked(
                            run: run,
                            .found(check.diagnostics, isWhole: isWhole, seconds: seconds)
                        )
                    )
                }
            } catch is CancellationError {
            } catch let error as ExampleCheckingError {
                post(.checked(run: run, .fault(error.message)))
            } catch {
                post(.checked(run: run, .fault(Message(en: "\(error)", zh: "\(error)"))))
            }
        }
    }

    private func show(_ result: Result) {
        switch result {
        case .fault(let message): say("interleave: " + message[language])
        case .found(let diagnostics, let isWhole, let seconds):
            // A log has each check once; on a screen the newest stands alone, as it is so far.
            guard isWhole || ScreenSize.hasTerminal else { return }
            let lines = diagnostics.map { $0.text(in: language) }
            let summary = Message.summary(diagnostics, isWhole: isWhole, seconds: seconds)
            say(
                (ScreenSize.hasTerminal ? "\u{1B}[H\u{1B}[2J" : "")
                    + (lines + [summary[language]]).joined(separator: "\n")
            )
        }
    }

    private func say(_ text: String) {
        print(text)
        // A pipe shows nothing before its buffer is full.
        fflush(nil)
    }
}

extension Message {
    fileprivate static func vanished(_ root: String) -> Message {
        Message(
            en: "The course's folder is gone: \(root). It is checked again once it is back.",
            zh: "课程的文件夹不见了：\(root)。放回后会重新检查。"
        )
    }

    fileprivate static func summary(
        _ diagnostics: [Diagnostic],
        isWhole: Bool,
        seconds: Double
    ) -> Message {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        let time = String(format: "%.1f", seconds)
        return isWhole
            ? Message(
                en: "errors: \(errors), warnings: \(warnings); \(time) s. "
                    + "Every save is checked; Ctrl-C ends.",
                zh: "错误 \(errors) 处，警告 \(warnings) 处；用时 \(time) 秒。每次保存都会检查，按 Ctrl-C 结束。"
            )
            : Message(
                en: "errors: \(errors), warnings: \(warnings); the examples are being run …",
                zh: "错误 \(errors) 处，警告 \(warnings) 处；正在运行示例……"
            )
    }
}
