import Glibc

/// An input on its way, and its result when it has come.
final class PoolTask {
    let input: Bytes
    var result: Result<Bytes, PoolError>?

    init(input: Bytes) {
        self.input = input
    }
}

/// The workers of a pool and the tasks that wait for one.
///
/// Each worker has one task at a time, so neither side ever writes while the
/// other one writes too.
final class Crew {
    private let size: Int
    private let work: (Bytes) throws -> Bytes
    private var idle: [Worker] = []
    private var busy: [(worker: Worker, task: PoolTask)] = []
    private var waiting: [PoolTask] = []

    init(size: Int, work: @escaping (Bytes) throws -> Bytes) {
        self.size = size
        self.work = work
    }

    var hasTasks: Bool { !busy.isEmpty || !waiting.isEmpty }

    /// Starts the workers that are missing.
    func hire() throws(PoolError) {
        while idle.count + busy.count < size {
            let sockets = (idle + busy.map(\.worker)).map(\.socket)
            idle.append(try Worker(closing: sockets, work: work))
        }
    }

    func add(_ task: PoolTask) {
        waiting.append(task)
        handOut()
    }

    /// Waits for an answer and hands out the tasks that can go now.
    ///
    /// - Parameter milliseconds: How long at the most; -1 is for ever.
    func work(milliseconds: Int32) {
        var polled = busy.map { entry in
            pollfd(fd: entry.worker.socket, events: Int16(POLLIN), revents: 0)
        }
        poll(&polled, nfds_t(polled.count), milliseconds)
        let finished = zip(busy, polled).filter { $1.revents != 0 }.map(\.0)
        for (worker, task) in finished {
            busy.removeAll { $0.worker.id == worker.id }
            if let answer = worker.answer() {
                task.result = answer
                idle.append(worker)
            } else {
                task.result = .failure(.workerDied)
                worker.kill()
            }
        }
        handOut()
    }

    /// Lets all workers leave and waits for them.
    func dismiss() {
        for worker in idle { worker.dismiss() }
        idle = []
    }

    /// Ends all workers and gives up all tasks.
    func kill() {
        for worker in idle + busy.map(\.worker) { worker.kill() }
        for task in busy.map(\.task) + waiting {
            task.result = .failure(.terminated)
        }
        (idle, busy, waiting) = ([], [], [])
    }

    private func handOut() {
        while let task = waiting.first {
            do { try hire() } catch { giveUp(for: error) }
            guard let worker = idle.popLast() else { return }
            if worker.send(task.input) {
                waiting.removeFirst()
                busy.append((worker, task))
            } else {
                // It died while it was idle, and has not begun this task.
                worker.kill()
            }
        }
    }

    /// Ends the tasks that wait, if there is nobody left who could do them.
    private func giveUp(for error: PoolError) {
        guard idle.isEmpty && busy.isEmpty else { return }
        for task in waiting { task.result = .failure(error) }
        waiting = []
    }
}
