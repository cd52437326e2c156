import FoundationEssentials
import Glibc
internal import ProcessPool
import Stage

@testable import ProcessPoolScenarios

typealias Bytes = [UInt8]

func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

func bytes(_ text: String) -> Bytes { Bytes(text.utf8) }

/// What a task throws.
struct Mishap: Error, CustomStringConvertible {
    var description: String { "mishap" }
}

extension Answer {
    /// Tells what a call returned or threw.
    init(_ call: () throws -> Bytes) {
        self.init()
        do { value = text(try call()) } catch { self.error = "\(error)" }
    }

    init(_ result: Result<Bytes, PoolError>) {
        self.init { try result.get() }
    }
}

extension Stage {
    func hasEnded(_ process: Int32) -> Bool { state(of: process) == "Z" }

    /// Whether a process sleeps, or has ended.
    func sleeps(_ process: Int32) -> Bool { "SZ".contains(state(of: process)) }

    /// The kernel's letter for what a process does: `S` while it sleeps in a call that a signal
    /// interrupts, `T` while it is stopped; `Z` also when it is gone.
    func state(of process: Int32) -> Character {
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return status?.split(separator: ") ").last?.first ?? "Z"
    }

    /// What there is beyond an earlier footprint.
    func remains(beyond before: Footprint) -> Remains {
        let left = footprint().beyond(before)
        return Remains(
            children: left.children,
            zombies: left.zombies,
            descriptors: left.descriptors.count
        )
    }
}

/// Stops a process and returns when it has stopped.
func stop(_ process: Int32, _ patience: Patience, on stage: Stage) {
    kill(process, SIGSTOP)
    patience.until { "TZ".contains(stage.state(of: process)) }
}

/// Waits for conditions, but not for ever: only wrong code makes a play wait in vain.
struct Patience {
    private let stage: Stage
    /// Whether a process has given up; then all the others do at once.
    private let cell: Cells

    init(on stage: Stage) {
        self.stage = stage
        cell = stage.cells(1)
    }

    var isOver: Bool { cell[0] == 1 }

    func until(_ condition: () -> Bool) {
        let deadline = ContinuousClock.now + .seconds(3)
        stage.until { condition() || isOver || ContinuousClock.now > deadline }
        if !condition() { cell[0] = 1 }
    }
}
