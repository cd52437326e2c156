import FoundationEssentials
import Glibc
internal import ProcessLock
import Stage

@testable import ProcessLockScenarios

@main
struct Player {
    static func main() {
        Stage.open(for: [
            Meeting.self, Adding.self, Crowding.self, Succession.self, Throwing.self,
            Widowed.self, Reentering.self, ForkingInside.self, LettingGo.self, Discarding.self,
        ])
    }
}

extension Stage {
    /// Waits for a condition, but not for ever: only wrong code makes a play wait in vain.
    func untilOrGivingUp(_ condition: () -> Bool) {
        let deadline = ContinuousClock.now + .seconds(3)
        until { condition() || ContinuousClock.now > deadline }
    }

    /// Whether a process sleeps in the kernel, where a signal could wake it.
    func sleeps(_ process: Int32) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return status?.contains(") S ") ?? false
    }

    /// Whether a process has ended.
    func hasEnded(_ process: Int32) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return status?.contains(") Z ") ?? true
    }
}

/// Asks for a lock, runs a body inside it and tells what it found.
private func find(_ lock: SharedLock, inside: (Finding) throws -> Void = { _ in }) -> Finding {
    var found: Finding?
    do {
        try lock.withLock { entry in
            let finding: Finding = entry == .clean ? .clean : .abandoned
            found = finding
            try inside(finding)
        }
    } catch LockError.alreadyHeld {
        return found ?? .refused
    } catch {
        return found ?? .failed
    }
    return found ?? .failed
}

/// A process that asks for the lock once, and what became of it.
private struct Caller {
    let process: StageProcess
    private let stage: Stage
    /// Whether it is about to ask.
    private let asks: Cells
    /// What it found, counted from 1; 0 while it waits.
    private let cell: Cells

    init(
        of lock: SharedLock,
        on stage: Stage,
        after gate: Gate? = nil,
        inside: () throws -> Void = {}
    ) throws {
        let asks = stage.cells(1)
        let cell = stage.cells(1)
        self.stage = stage
        self.asks = asks
        self.cell = cell
        process = try stage.process {
            gate?.wait()
            asks[0] = 1
            cell[0] = Self.code(
                find(lock) { finding in
                    cell[0] = Self.code(finding)
                    try inside()
                }
            )
        }
    }

    /// What it has found so far.
    var found: Finding? { cell[0] == 0 ? nil : Self.finding(cell[0]) }
    /// Whether it has got inside.
    var hasEntered: Bool { found == .clean || found == .abandoned }

    /// Waits until it has got inside, has been turned away, or sleeps in its call.
    ///
    /// - Returns: Whether it sleeps.
    func comesToRest() -> Bool {
        stage.untilOrGivingUp { asks[0] == 1 && (found != nil || stage.sleeps(process.id)) }
        return found == nil && stage.sleeps(process.id)
    }

    /// Waits for what it finds and for its end; a process that is stuck is killed.
    func finds() -> Finding {
        stage.untilOrGivingUp { found != nil }
        let finding = found ?? .stuck
        if finding == .stuck { kill(process.id, SIGKILL) }
        _ = try? process.wait()
        return finding
    }

    /// A finding as a number for a cell.
    static func code(_ finding: Finding) -> Int {
        (Finding.allCases.firstIndex(of: finding) ?? 0) + 1
    }

    /// What a cell's number means.
    static func finding(_ code: Int) -> Finding {
        code == 0 ? .stuck : Finding.allCases[code - 1]
    }
}

extension Meeting: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let lock = try SharedLock()
        let gate = stage.gate()
        let second = try Caller(of: lock, on: stage, after: gate)
        var slept = false
        var overlapped = false
        _ = find(lock) { _ in
            gate.open()
            slept = second.comesToRest()
            overlapped = second.hasEntered
        }
        gate.open()
        return Outcome(slept: slept, overlapped: overlapped, then: second.finds())
    }
}

extension Adding: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let lock = try SharedLock()
        let sum = stage.sharedNumber()
        let inside = stage.cells(2)
        for _ in 0..<processes {
            try stage.process {
                for _ in 0..<additions {
                    try lock.withLock { _ in
                        inside.raiseMaximum(inside.add(1, at: 0) + 1, at: 1)
                        sum.value += 1
                        inside.add(-1, at: 0)
                    }
                }
            }
        }
        try stage.wait()
        return Outcome(total: sum.value, inside: inside[1])
    }
}

extension Crowding: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let lock = try SharedLock()
        let guarded = stage.sharedNumber()
        let found = stage.cells(holders.count)
        let order = stage.cells(holders.count + 1)
        let inside = stage.cells(2)
        for (number, departure) in holders.enumerated() {
            try stage.process {
                let finding = find(lock) { finding in
                    found[number] = Caller.code(finding)
                    order[1 + order.add(1, at: 0)] = number
                    inside.raiseMaximum(inside.add(1, at: 0) + 1, at: 1)
                    // Here another one may come in, if it can.
                    guarded.value += 1
                    inside.add(-1, at: 0)
                    switch departure {
                    case .returns: break
                    case .throwsError: throw Mishap(number: 0)
                    case .exits, .isKilled: _exit(0)
                    }
                }
                found[number] = Caller.code(finding)
            }
        }
        try stage.wait()
        return Outcome(
            found: found.values.map(Caller.finding),
            order: Array(order.values.dropFirst().prefix(order[0])),
            inside: inside[1]
        )
    }
}

private struct Mishap: Error {
    var number: Int
}

extension Succession: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let lock = try SharedLock()
        var found: [Finding] = []
        for departure in holders {
            guard found.last != .stuck else { break }
            let holder = try Caller(of: lock, on: stage) {
                switch departure {
                case .returns: break
                case .throwsError: throw Mishap(number: 0)
                case .exits: _exit(0)
                case .isKilled: kill(getpid(), SIGKILL)
                }
            }
            found.append(holder.finds())
        }
        return Outcome(found: found)
    }
}

extension Throwing: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let lock = try SharedLock()
        var caught: Int?
        do {
            try lock.withLock { _ in throw Mishap(number: number) }
        } catch let mishap as Mishap {
            caught = mishap.number
        }
        let other = try Caller(of: lock, on: stage).finds()
        // Who is stuck in the lock of a living process would be stuck here for ever.
        let same = other == .stuck ? .stuck : find(lock)
        return Outcome(number: caught, same: same, other: other)
    }
}

extension Widowed: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let lock = try SharedLock()
        let never = stage.gate()
        let gate = stage.gate()
        let holder = try Caller(of: lock, on: stage) { never.wait() }
        stage.untilOrGivingUp { holder.found != nil }
        let waiter = try Caller(of: lock, on: stage, after: gate)
        gate.open()
        _ = waiter.comesToRest()
        kill(holder.process.id, SIGKILL)
        _ = try? holder.process.wait()
        let first = waiter.finds()
        // Where one is stuck for ever, the next one would be too.
        let next = first == .stuck ? .stuck : try Caller(of: lock, on: stage).finds()
        return Outcome(found: [first, next])
    }
}

extension Reentering: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let lock = try SharedLock()
        let gate = stage.gate()
        let results = stage.cells(2)
        let inner = stage.cells(1)
        let other = try Caller(of: lock, on: stage, after: gate)
        let holder = try stage.process {
            results[1] = try lock.withLock { _ in
                let finding = find(lock)
                inner[0] = (Finding.allCases.firstIndex(of: finding) ?? 0) + 1
                gate.open()
                _ = other.comesToRest()
                results[0] = other.hasEntered ? 1 : 0
                return 1
            }
        }
        stage.untilOrGivingUp { inner[0] != 0 || stage.hasEnded(holder.id) }
        if inner[0] == 0 { kill(holder.id, SIGKILL) }
        _ = try? holder.wait()
        gate.open()
        return Outcome(
            inner: inner[0] == 0 ? .stuck : Finding.allCases[inner[0] - 1],
            returned: results[1] == 1,
            overlapped: results[0] == 1,
            then: other.finds()
        )
    }
}

extension ForkingInside: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let lock = try SharedLock()
        var child: Caller?
        var overlapped = false
        _ = find(lock) { _ in
            let caller = try Caller(of: lock, on: stage)
            _ = caller.comesToRest()
            overlapped = caller.hasEntered
            child = caller
        }
        return Outcome(overlapped: overlapped, then: child?.finds() ?? .stuck)
    }
}

extension LettingGo: Playable {
    func play(on stage: Stage) throws -> Outcome {
        var lock: SharedLock? = try SharedLock()
        try stage.process { lock = nil }.wait()
        guard let lock else { return Outcome(found: []) }
        let other = try Caller(of: lock, on: stage).finds()
        return Outcome(found: [other, other == .stuck ? .stuck : find(lock)])
    }
}

extension Discarding: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let before = stage.footprint()
        let mappings = sharedMappings
        for _ in 0..<locks {
            let lock = try SharedLock()
            _ = find(lock)
        }
        return Outcome(
            descriptors: stage.footprint().beyond(before).descriptors.count,
            sharedMappings: sharedMappings - mappings
        )
    }

    private var sharedMappings: Int {
        let maps = unsafe open("/proc/self/maps", O_RDONLY | O_CLOEXEC)
        defer { close(maps) }
        var text: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe read(maps, &piece, piece.count)
            guard count > 0 else { break }
            text += piece.prefix(count)
        }
        return String(decoding: text, as: UTF8.self).split(separator: "\n")
            .count { $0.contains(" rw-s ") }
    }
}
