import Foundation
import PlayWire
import Sandbox
import Testing

@testable import Referee
@testable import RefereeScenarios

/// Plays with this package's player and hands out what is written down of it.
struct PlayHarness {
    /// The player's path, where the launcher shows it.
    var executable: String?
    var launcher = PlayerLauncher(words: [])
    var symbolizer = Symbolizer.inEnvironment(mustBeNamed: false)

    /// What plays confined, and reads what crashed confined.
    static func confined(wallTime: Duration = .seconds(60)) throws -> PlayHarness {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let compiler = try #require(ExecutableSearch(path: path).executable("swiftc"))
        let programs = URL(filePath: compiler).resolvingSymlinksInPath().deletingLastPathComponent()
        let tool = programs.appending(path: "llvm-symbolizer").path
        let libraries = programs.deletingLastPathComponent().appending(path: "lib/swift/linux").path
        let means = try ConfinementMeans(searching: path)
        let player = try companion("RefereePlayer")
        let launcher = Launcher(
            means: means,
            confinement: .playing(player: player, libraries: libraries),
            limits: SandboxLimits(wallTime: wallTime, memoryBytes: 256 << 20),
            environment: ["LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
        )
        let reader = Launcher(
            means: means,
            confinement: .inspecting(player: player, tool: tool),
            limits: SandboxLimits(wallTime: .seconds(20)),
            environment: [:],
            for: .tool
        )
        return PlayHarness(
            executable: Confinement.playerPlace,
            launcher: PlayerLauncher(words: launcher.words),
            symbolizer: Symbolizer(words: reader.words + [tool])
        )
    }

    func record(
        of scenario: some Scenario,
        within limit: Duration = .seconds(30)
    ) async throws -> PlayRecord {
        let run = try run(within: limit)
        return try await onThreadThatMayBlock { try run.run(scenario).1 }
    }

    func run(within limit: Duration) throws -> PlayerRun {
        PlayerRun(
            executable: try executable ?? companion("RefereePlayer"),
            launcher: launcher,
            limit: limit,
            symbolizer: symbolizer
        )
    }

    /// The place, such as `Blunders.swift:12`, of the line that has a comment.
    static func place(of comment: String, in name: String = "Blunders.swift") throws -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Learner/\(name)")
        let lines = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let index = try #require(lines.firstIndex { $0.hasSuffix("// \(comment)") })
        return "\(name):\(index + 1)"
    }

    /// The innermost place of a stack that is in the code that stands for a learner's.
    static func learnersPlace(_ stack: PlayStack) -> String? {
        stack.frames.first { $0.file == "Blunders.swift" && $0.line != nil }
            .map { "Blunders.swift:\($0.line ?? 0)" }
    }

    static func drawnName() -> String {
        "interleave-test-\(UInt32.random(in: 0 ... .max))"
    }

    /// Removes what a play has left under a name on this machine.
    static func unlink(_ name: String) {
        _ = unsafe shm_unlink("/\(name)")
        _ = unsafe sem_unlink("/\(name)")
    }
}

extension Mess.Kind {
    /// Those that leave something that can be told.
    static func leaving(unconfined: Bool) -> [Mess.Kind] {
        let everywhere: [Mess.Kind] = [
            .descriptor, .thread, .child, .zombie, .sharedMemory, .semaphore, .file,
        ]
        return unconfined ? everywhere : everywhere + [.messageQueue, .systemVMemory]
    }

    /// What it leaves; `folder` is what stands before a file's name.
    func leftovers(_ name: String, folder: String) -> Leftovers? {
        var left = Leftovers()
        switch self {
        case .nothing, .joinedThread, .dispatch, .unlinkedNames, .workerThatReads: return nil
        case .descriptor: left.descriptors = ["/dev/null"]
        case .thread: left.threads = 1
        case .child, .zombie: left.processes = 1
        case .sharedMemory: left.sharedMemory = ["/\(name)"]
        case .semaphore: left.semaphores = ["/\(name)"]
        case .file: left.files = [folder + name]
        case .messageQueue: left.messageQueues = ["/\(name)"]
        case .systemVMemory: left.sharedMemory = ["System V 0x1234"]
        }
        return left
    }
}

extension PlayFailure {
    /// Of a crash.
    var signal: Int32? {
        if case .crashed(let signal, _) = self { signal } else { nil }
    }
}
