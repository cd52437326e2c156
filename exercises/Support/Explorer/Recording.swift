import CExplorer
import Glibc

/// What an execution left in the memory that it shared with the driver, copied.
struct Recording {
    var ending: UInt32
    var signal: UInt32
    var task: Int
    var steps: [interleave_step]
    var decisions: [interleave_decision]
    var objects: [interleave_object]
    var stacks: [interleave_call_stack]
    var tasks: [interleave_task_state]
    var races: [interleave_race]
    /// What Swift's tasks did between the steps, in order.
    var notes: [interleave_note]
    /// Swift's tasks, the first of which has number 1; none if they were not followed.
    var swiftTasks: [interleave_swift_task]
    /// Operations before which somebody was chosen.
    var choiceCount: Int
    var observesReleases: Bool
    var leftBehind: UInt64
    var endedWithLock: UInt64
    var history: UInt64
    var outcome: [UInt8]
    var output: String

    /// Copies what came of the last execution of a slot.
    init(slot: Int32) {
        let result = unsafe interleave_result_of(slot)
        func copy<Element>(_ start: UnsafePointer<Element>, _ count: UInt32) -> [Element] {
            unsafe Array(UnsafeBufferPointer(start: start, count: Int(count)))
        }
        ending = unsafe result.ending
        signal = unsafe result.signal
        task = unsafe Int(Int32(bitPattern: result.task))
        steps = unsafe copy(result.step, result.steps)
        decisions = unsafe copy(result.decision, result.decisions)
        objects = unsafe copy(result.object, result.objects)
        stacks = unsafe copy(result.stack, result.stacks)
        tasks = unsafe copy(result.task_state, result.tasks)
        races = unsafe copy(result.race, result.races)
        let ring = unsafe copy(result.note, result.notes)
        let first = unsafe Int(result.first_note)
        notes = Array(ring[first...] + ring[..<first])
        swiftTasks = unsafe Array(copy(result.swift_task, result.swift_tasks + 1).dropFirst())
        choiceCount = unsafe Int(result.choices)
        observesReleases = unsafe result.observes_releases
        leftBehind = unsafe result.left_behind
        endedWithLock = unsafe result.ended_with_lock
        history = unsafe result.history
        outcome = unsafe copy(result.outcome, UInt32(result.outcome_size))
        output = unsafe Self.text(of: result.output)
    }

    /// The beginning of what was written to a file in memory.
    private static func text(of file: Int32) -> String {
        let size = lseek(file, 0, SEEK_END)
        guard size > 0 else { return "" }
        var bytes = [UInt8](repeating: 0, count: min(size, 1 << 16))
        let count = unsafe pread(file, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    /// The decisions as the search wants them.
    var choices: [Search.Decision] {
        decisions.map { decision in
            Search.Decision(
                ready: decision.ready,
                idle: decision.idle,
                sleeping: decision.sleeping,
                history: decision.history,
                current: decision.current == 0xff ? nil : Int(decision.current),
                chosen: Int(decision.chosen),
                firstIdle: decision.first_idle == 0xff ? nil : Int(decision.first_idle)
            )
        }
    }

    /// In a deadlock, who waits for what.
    var waiting: [[Int32]] {
        guard ending == INTERLEAVE_DEADLOCK.rawValue else { return [] }
        return tasks.map { task in
            task.has_ended ? [] : [Int32(task.pending_kind), task.pending_object]
        }
    }

    /// The choices that differ from the steady ones, and how many of them are preemptions.
    var path: (deviations: [Deviation], preemptions: Int) {
        var deviations: [Deviation] = []
        var preemptions = 0
        for (number, decision) in choices.enumerated() where decision.chosen != decision.steady {
            deviations.append(
                Deviation(decision: UInt32(number), task: UInt32(decision.chosen))
            )
            preemptions += decision.options.first { $0.task == decision.chosen }?.cost ?? 0
        }
        return (deviations, preemptions)
    }
}
