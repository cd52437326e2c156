import Dispatch
internal import Gather
import Glibc
import Stage
import Synchronization

@testable import GatherScenarios

@main
struct Player {
    static func main() {
        Stage.open(for: [Gathering.self, Jostling.self])
    }
}

extension Gathering: AsyncPlayable {
    func play(on stage: Stage) async throws -> Outcome {
        limitMemory(to: 1 << 29)
        let lane = Lane()
        lane.takeAllTasks()
        let board = Board(onCancel: onCancel)
        let (inputs, limit, startsCancelled) = (Array(results.indices), limit, startsCancelled)
        let caller = Task.detached {
            if startsCancelled { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
            do {
                let results = try await Gather.gather(inputs, limit: limit) { input in
                    try await board.operate(on: input)
                }
                board.gatherEnded(.returned(results))
            } catch let error as OperationError {
                board.gatherEnded(.threwErrorOf(error.input))
            } catch is CancellationError {
                board.gatherEnded(.threwCancellationError)
            } catch {
                board.gatherEnded(.threwOther("\(error)"))
            }
        }
        var moments = [await board.moment(afterRestOf: lane)]
        for step in steps {
            if moments.last?.isRestless == false {
                take(step, on: board, caller)
                moments.append(await board.moment(afterRestOf: lane))
            } else {
                moments += moments.suffix(1)
            }
        }
        return Outcome(moments: moments, peak: board.peak)
    }

    private func take(_ step: Step, on board: Board, _ caller: Task<Void, Never>) {
        switch step {
        case .finish(let input):
            board.end(input, with: .success(results[input]))
        case .finishAny(let number):
            let running = board.moment.running
            guard !running.isEmpty else { break }
            let input = running[number % running.count]
            board.end(input, with: .success(results[input]))
        case .fail(let input):
            board.end(input, with: .failure(OperationError(input: input)))
        case .cancelCaller:
            caller.cancel()
        }
    }
}

extension Jostling: AsyncPlayable {
    func play(on stage: Stage) async throws -> Outcome {
        let running = Mutex((now: 0, most: 0))
        let ending: Gathering.Ending
        do {
            ending = .returned(
                try await Gather.gather(Array(results.indices), limit: limit) { input in
                    running.withLock { running in
                        running.now += 1
                        running.most = max(running.most, running.now)
                    }
                    await Task.yield()
                    running.withLock { $0.now -= 1 }
                    return results[input]
                }
            )
        } catch {
            ending = .threwOther("\(error)")
        }
        return Outcome(ending: ending, peak: running.withLock { $0.most })
    }
}

/// Ends a player that makes tasks without end before it takes the machine's memory.
private func limitMemory(to bytes: rlim_t) {
    var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
}

/// The error of an operation that a step makes fail.
private struct OperationError: Error {
    var input: Int
}

/// Holds the operations until a step ends them, and notes what they see.
private final class Board: Sendable {
    private typealias Held = CheckedContinuation<Int, any Error>

    private struct State {
        var moment = Gathering.Moment()
        var held: [Int: Held] = [:]
        var peak = 0
    }

    private let state = Mutex(State())
    private let onCancel: Gathering.WhenCancelled

    init(onCancel: Gathering.WhenCancelled) {
        self.onCancel = onCancel
    }

    var moment: Gathering.Moment {
        var moment = state.withLock { $0.moment }
        moment.started.sort()
        moment.running.sort()
        moment.cancelled.sort()
        return moment
    }

    /// What there is to see when no task can go on.
    func moment(afterRestOf lane: Lane) async -> Gathering.Moment {
        let isAtRest = await lane.rest()
        var moment = moment
        moment.isRestless = !isAtRest
        return moment
    }

    var peak: Int { state.withLock { $0.peak } }

    /// What the learner's `gather` calls.
    func operate(on input: Int) async throws -> Int {
        state.withLock { state in
            state.moment.started.append(input)
            state.moment.running.append(input)
            state.peak = max(state.peak, state.moment.running.count)
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { held in
                let isCancelled = state.withLock { state in
                    state.held[input] = held
                    return state.moment.cancelled.contains(input)
                }
                if isCancelled { obeyCancellation(of: input) }
            }
        } onCancel: {
            state.withLock { $0.moment.cancelled.append(input) }
            obeyCancellation(of: input)
        }
    }

    private func obeyCancellation(of input: Int) {
        if case .throwsError = onCancel { end(input, with: .failure(CancellationError())) }
    }

    /// Ends the operation on an input, if it is running.
    func end(_ input: Int, with result: Result<Int, any Error>) {
        let held = state.withLock { state in
            state.held[input].map { held in
                state.held[input] = nil
                state.moment.running.removeAll { $0 == input }
                return held
            }
        }
        held?.resume(with: result)
    }

    func gatherEnded(_ ending: Gathering.Ending) {
        state.withLock { $0.moment.ending = ending }
    }
}

/// Runs all tasks of the process on one queue, one at a time, and knows when none can go on.
///
/// What tasks do is then the same in every play, and "nothing more happens" is a fact: it needs
/// no sleep and no hope.
private final class Lane: TaskExecutor {
    private struct State {
        var jobs = 0
        /// How many more jobs may end before the tasks are called restless.
        var patience = 0
        var atRest: CheckedContinuation<Bool, Never>?
    }

    private let queue = DispatchQueue(label: "lane")
    private let state = Mutex(State())
    private static let taken = Mutex<Lane?>(nil)

    /// From now on, the runtime hands this lane what it would hand to its thread pool.
    func takeAllTasks() {
        Lane.taken.withLock { $0 = self }
        let hook: EnqueueHook = { job, _ in
            Lane.taken.withLock { $0 }?.enqueue(job)
        }
        guard let symbol = unsafe dlsym(nil, "swift_task_enqueueGlobal_hook") else {
            fatalError("This version of Swift's runtime has no hook for tasks.")
        }
        unsafe symbol.assumingMemoryBound(to: EnqueueHook?.self).pointee = hook
    }

    func enqueue(_ job: UnownedJob) {
        state.withLock { $0.jobs += 1 }
        queue.async {
            unsafe job.runSynchronously(on: self.asUnownedTaskExecutor())
            self.jobEnded()
        }
    }

    private func jobEnded() {
        let atRest = state.withLock { state in
            state.jobs -= 1
            state.patience -= 1
            let isOver = state.jobs == 0 || state.patience == 0
            return isOver ? (state.atRest.take(), state.jobs == 0) : (nil, false)
        }
        atRest.0?.resume(returning: atRest.1)
    }

    /// Returns when every task waits for something that is not another task's turn.
    ///
    /// - Returns: Whether it came to that; 10000 turns are more than any right answer takes.
    func rest() async -> Bool {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                if state.jobs > 0 { state.atRest = continuation }
                state.patience = 10_000
                return state.jobs == 0
            }
            if isIdle { continuation.resume(returning: true) }
        }
    }
}

/// The type of `swift_task_enqueueGlobal_hook`: the job, and what would have been done with it.
private typealias EnqueueHook =
    @convention(thin) (UnownedJob, @convention(thin) (UnownedJob) -> Void) -> Void
