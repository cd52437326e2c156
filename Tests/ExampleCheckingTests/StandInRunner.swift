import Foundation
import Sandbox
import Synchronization

/// Stands in for the compiler and for programs: compiles what does not say `bad`, and runs
/// whatever was compiled with one record.
final class StandInRunner: CommandRunner {
    private let record: RunRecord
    private let commands = Mutex<[Command]>([])

    init(record: RunRecord = .exited()) {
        self.record = record
    }

    /// The names of the programs that were run, in order.
    var programs: [String] {
        commands.withLock { commands in
            commands.map { $0.executable.split(separator: "/").last.map { String($0) } ?? "" }
        }
    }

    /// The folders in which they were run.
    var folders: [String] { commands.withLock { $0.map(\.workingDirectory) } }

    func run(
        _ command: Command,
        limits: SandboxLimits
    ) async throws(SandboxError) -> RunRecord {
        commands.withLock { $0.append(command) }
        guard command.executable.hasSuffix("swiftc") else { return record }
        let source = "\(command.workingDirectory)/main.swift"
        let isBad = (try? String(contentsOfFile: source, encoding: .utf8))?.contains("bad") ?? true
        return isBad
            ? .exited(
                code: 1,
                error: "main.swift:2:5: error: bad is not good\nmain.swift:2:5: note\n"
            )
            : .exited()
    }
}

extension RunRecord {
    /// A run that ended by itself.
    static func exited(code: Int = 0, output: String = "", error: String = "") -> RunRecord {
        RunRecord(
            ending: .exited(code: code),
            standardOutput: output,
            standardError: error,
            outputWasCut: false,
            wallTime: .zero
        )
    }
}
