import Foundation
import Sandbox
import Synchronization

/// Stands in for the compiler and for programs: compiles what does not say `bad`, and runs
/// whatever was compiled with one record.
final class StandInRunner: CommandRunner {
    private let record: RunRecord
    /// What later runs of programs come to.
    private let laterRecord: RunRecord
    private let canLink: Bool
    private let commands = Mutex<[Command]>([])

    init(record: RunRecord = .exited(), later: RunRecord? = nil, canLink: Bool = true) {
        self.record = record
        laterRecord = later ?? record
        self.canLink = canLink
    }

    /// The arguments of the programs that were run, in order.
    var arguments: [[String]] { commands.withLock { $0.map(\.arguments) } }

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
        let count = commands.withLock { commands in
            commands.append(command)
            return commands.count { $0.executable == command.executable }
        }
        if command.executable.hasSuffix("ld.lld") { return .exited(code: canLink ? 0 : 1) }
        guard command.executable.contains("swiftc") || command.executable.contains("frontend")
        else {
            return count == 1 ? record : laterRecord
        }
        for object in command.arguments where object.hasSuffix(".o") {
            let place = "\(command.workingDirectory)/\(object)"
            _ = FileManager.default.createFile(atPath: place, contents: nil)
        }
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
