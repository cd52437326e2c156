internal import AtomicCounter
import FoundationEssentials
import Glibc
import Stage

@testable import AtomicCounterScenarios

@main
struct Player {
    static func main() {
        Stage.open(for: [
            SideBySide.self, Crowd.self, Meeting.self, Relay.self, Interruption.self,
            Watching.self, Lifetime.self, Scarcity.self,
        ])
    }
}

extension AtomicCounter.SharedCounter {
    fileprivate func answer(_ call: Call) -> Answer {
        switch call {
        case .increment: .count(increment())
        case .incrementIfBelow(let limit): .added(incrementIfBelow(limit))
        case .value: .count(value)
        }
    }

    fileprivate static func counting(_ before: Int) throws -> AtomicCounter.SharedCounter {
        let counter = try AtomicCounter.SharedCounter()
        for _ in 0..<before { counter.increment() }
        return counter
    }
}

extension SideBySide: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let counters = try calls.map { _ in try AtomicCounter.SharedCounter() }
        var answers: Outcome = calls.map { _ in [] }
        for turn in 0..<(calls.map(\.count).max() ?? 0) {
            for (index, counter) in counters.enumerated() where turn < calls[index].count {
                answers[index].append(counter.answer(calls[index][turn]))
            }
        }
        return answers
    }
}

extension Crowd: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let counter = try AtomicCounter.SharedCounter()
        let gate = stage.gate()
        let returned = stage.cells(processes * callsOfEach + 1)
        let added = stage.cells(1)
        for _ in 0..<processes {
            try stage.process {
                gate.wait()
                for _ in 0..<callsOfEach {
                    switch counter.answer(call) {
                    case .count(let count):
                        if count >= 0, count < returned.count { returned.add(1, at: count) }
                    case .added(let one):
                        if one { added.add(1, at: 0) }
                    }
                }
            }
        }
        gate.open()
        try stage.wait()
        return Outcome(
            value: counter.value,
            timesReturned: returned.values,
            timesAdded: added[0]
        )
    }
}

extension Meeting: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let counter = try AtomicCounter.SharedCounter.counting(before)
        let answers = try calls.map { own in
            let cells = stage.cells(own.count)
            try stage.process {
                for (turn, call) in own.enumerated() { cells[turn] = counter.answer(call).number }
            }
            return cells
        }
        try stage.wait()
        return Outcome(
            answers: zip(calls, answers).map { own, cells in
                zip(own, cells.values).map { call, number in call.answer(number) }
            },
            value: counter.value
        )
    }
}

extension Answer {
    /// The answer as a number for a cell; see ``Call/answer(_:)``.
    fileprivate var number: Int {
        switch self {
        case .count(let count): count
        case .added(let added): added ? 1 : 0
        }
    }
}

extension Call {
    /// The answer to this call from its number.
    fileprivate func answer(_ number: Int) -> Answer {
        switch self {
        case .increment, .value: .count(number)
        case .incrementIfBelow: .added(number == 1)
        }
    }
}

extension Relay: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let counter = try AtomicCounter.SharedCounter()
        let seen = stage.cells(children)
        var parent: [Int] = []
        for child in 0..<children {
            try stage.process {
                seen[child] = counter.value
                counter.increment()
            }
            try stage.wait()
            parent.append(counter.value)
        }
        return Outcome(children: seen.values, parent: parent)
    }
}

extension Interruption: Playable {
    func play(on stage: Stage) throws -> Outcome {
        var runs: [Run] = []
        for access in 1... {
            let counter = try AtomicCounter.SharedCounter.counting(before)
            var answer = Answer.added(false)
            var answers: [Answer] = []
            let isReached = stage.interfering(
                atAccess: access,
                with: { answers = others.map(counter.answer) },
                { answer = counter.answer(call) }
            )
            guard isReached else { break }
            runs.append(Run(answer: answer, others: answers, value: counter.value))
        }
        return runs
    }
}

extension Watching: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let counter = try AtomicCounter.SharedCounter.counting(before)
        // Once unwatched: a first call also fills the caches of Swift's runtime.
        _ = counter.answer(call)
        return stage.atomicAccesses { _ = counter.answer(call) }.map(Access.init)
    }
}

extension Watching.Access {
    fileprivate init(_ access: AtomicAccess) {
        let changes = access.kind == .readModifyWrite || access.kind == .compareExchange
        self.init(
            reads: changes || access.kind == .load,
            writes: changes || access.kind == .store,
            acquires: [.acquire, .acquireRelease, .sequentiallyConsistent].contains(access.order),
            releases: [.release, .acquireRelease, .sequentiallyConsistent].contains(access.order)
        )
    }
}

extension Lifetime: Playable {
    func play(on stage: Stage) throws -> Outcome {
        // The first one may leave what Swift's runtime keeps.
        _ = try AtomicCounter.SharedCounter.counting(1)
        let descriptors = stage.footprint()
        let before = sharedMappings()
        var files: Set<String> = []
        for _ in 0..<counters {
            let counter = try AtomicCounter.SharedCounter.counting(1)
            files.formUnion(sharedMappings().subtracting(before).map(\.file))
            withExtendedLifetime(counter) {}
        }
        return Outcome(
            mappings: sharedMappings().subtracting(before).count,
            descriptors: stage.footprint().beyond(descriptors).descriptors,
            files: files.filter { FileManager.default.fileExists(atPath: $0) }.sorted()
        )
    }
}

/// A mapping that forked children share, from a line of `/proc/self/maps`.
private struct SharedMapping: Hashable {
    var addresses: Substring
    var file: String
}

private func sharedMappings() -> Set<SharedMapping> {
    // addresses, permissions, offset, device, inode, file
    Set(
        contents(of: "/proc/self/maps").split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ", maxSplits: 5)
            guard fields.count > 1, fields[1].hasSuffix("s") else { return nil }
            let file = fields.count > 5 ? fields[5].drop { $0 == " " } : ""
            return SharedMapping(addresses: fields[0], file: String(file))
        }
    )
}

/// The whole of a file in `/proc`, which gives a page at a time.
private func contents(of path: String) -> String {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes: [UInt8] = []
    var page = [UInt8](repeating: 0, count: 4096)
    while case let count = unsafe read(file, &page, page.count), count > 0 {
        bytes += page[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
}

extension Scarcity: Playable {
    func play(on stage: Stage) throws -> Outcome {
        // Once with memory, so that nothing else needs some for the first time.
        _ = try AtomicCounter.SharedCounter.counting(1)
        let enough = addressSpaceLimit()
        limitAddressSpace(to: rlimit(rlim_cur: 1, rlim_max: enough.rlim_max))
        defer { limitAddressSpace(to: enough) }
        do {
            try AtomicCounter.SharedCounter().increment()
            return Outcome(threw: false)
        } catch {
            return Outcome(threw: true)
        }
    }
}

private func addressSpaceLimit() -> rlimit {
    var limit = rlimit()
    unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    return limit
}

private func limitAddressSpace(to limit: rlimit) {
    var limit = limit
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
}
