import Dispatch
internal import Gather
import Glibc
import Stage
import Synchronization

@testable import GatherScenarios

@main
struct Player {
    static func main() {
        Stage.open(for: [Gathering.self])
    }
}

extension Gathering: AsyncPlayable {
    func play(on stage: Stage) async throws -> Outcome {
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
        await lane.untilIdle()
        var moments = [board.moment]
        for step in steps {
            switch step {
            case .finish(let input): board.end(input, with: .success(results[input]))
            case .finishAny(let number):
                let running = board.moment.running
                guard !running.isEmpty else { break }
                let input = running[number % running.count]
                board.end(input, with: .success(results[input]))
            case .fail(let input): board.end(input, with: .failure(OperationError(input: input)))
            case .cancelCaller: caller.cancel()
            }
            await lane.untilIdle()
            moments.append(board.moment)
        }
        return Outcome(moments: moments, peak: board.peak)
    }
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
        var whenIdle: CheckedContinuation<Void, Never>?
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
        let whenIdle = state.withLock { state in
            state.jobs -= 1
            return state.jobs == 0 ? state.whenIdle.take() : nil
        }
        whenIdle?.resume()
    }

    /// Returns when every task waits for something that is not another task's turn.
    func untilIdle() async {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                if state.jobs > 0 { state.whenIdle = continuation }
                return state.jobs == 0
            }
            if isIdle { continuation.resume() }
        }
    }
}

/// The type of `swift_task_enqueueGlobal_hook`: the job, and what would have been done with it.
private typealias EnqueueHook =
    @convention(thin) (UnownedJob, @convention(thin) (UnownedJob) -> Void) -> Void
