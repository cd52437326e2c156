import Explorer
import ExplorerLines

/// Explores one example and answers what was asked about it.
struct ExampleSearch {
    let request: ExploredExample.Request
    /// One execution; gives what it printed.
    let body: (ExplorerStage) throws -> String

    /// - Throws: `Explorer.Failure`.
    func explored() throws -> ExploredExample {
        var explorer = Explorer(preemptions: request.preemptions)
        explorer.stopsAtPlainAccesses = request.stopsAtPlainAccesses
        explorer.scheduleLimit = 20_000
        explorer.stepLimit = 5_000
        var exploration = try explorer.withLines.run(body)
        for index in exploration.results.indices { exploration.results[index].simplify() }
        for index in exploration.races.indices {
            exploration.races[index].schedule.simplify()
            exploration.races[index].race.first.stack.simplify()
            exploration.races[index].race.second.stack.simplify()
        }
        let replays = try request.replays.map { text in
            do {
                var found = try explorer.withLines.replay(text, body)
                found.simplify()
                return found as Exploration<String>.Found?
            } catch Explorer.Failure.notAReplay {
                return nil
            }
        }
        return ExploredExample(
            exploration: exploration,
            replays: replays,
            schedules: exploration.schedules <= request.most
                ? try schedules(of: exploration, by: explorer) : []
        )
    }

    /// Every schedule that the exploration counted, by trying all ways to branch off from those
    /// that are known, the steady one first.
    ///
    /// - Returns: As many as were counted; nothing if some were not found in this way.
    private func schedules(
        of exploration: Exploration<String>,
        by explorer: Explorer
    ) throws -> [Exploration<String>.Found] {
        guard let first = exploration.results.first?.schedule.replay else { return [] }
        // The settings stand before the first dot.
        let head = String(first.prefix { $0 != "." })
        var found: [Exploration<String>.Found] = []
        var waiting = [head]
        while let text = waiting.popLast() {
            var one = try explorer.replay(text, body)
            guard one.ending != .diverged, one.schedule.replay == text,
                one.schedule.preemptions <= request.preemptions ?? .max
            else { continue }
            let last = text.split(separator: ".").dropFirst().last?.prefix { $0 != "-" }
            let next = last.flatMap { Int($0) }.map { $0 + 1 } ?? 0
            let decisions = one.schedule.steps.count { $0.isDecision }
            for decision in (next..<max(next, decisions)).reversed() {
                for task in one.schedule.tasks.indices.reversed() {
                    waiting.append("\(text).\(decision)-\(task)")
                }
            }
            one.simplify()
            found.append(one)
            if found.count > exploration.schedules { break }
        }
        return found.count == exploration.schedules ? found : []
    }
}

extension Exploration.Found {
    /// Without what depends on the machine.
    fileprivate mutating func simplify() {
        schedule.simplify()
        ending = schedule.ending
    }
}

extension Schedule {
    fileprivate mutating func simplify() {
        for index in steps.indices { steps[index].stack.simplify() }
        guard case .deadlock(var waiting) = ending else { return }
        for index in waiting.indices { waiting[index].stack.simplify() }
        ending = .deadlock(waiting)
    }
}

extension [Frame] {
    /// The frames of the example itself, without folders and addresses.
    fileprivate mutating func simplify() {
        self = compactMap { frame in
            guard frame.line != nil, let file = frame.file, file.hasSuffix("main.swift") else {
                return nil
            }
            return Frame(offset: 0, image: "example", file: "main.swift", line: frame.line)
        }
    }
}
