import Glibc
internal import ProcessPool
import Stage

@testable import ProcessPoolScenarios

/// Where the signal handler counts: a C function cannot capture it, and nothing else changes it.
nonisolated(unsafe) private var handlings: Cells?

extension Interrupted: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let patience = Patience(on: stage)
        let calling = stage.gate()
        let returned = stage.gate()
        let worker = stage.cells(1)
        let before = stage.footprint()
        // Before there is a pool: it is to have none of its descriptors.
        try interrupt(getpid(), from: calling, until: returned, worker, patience, on: stage)

        let large = unlike(1, size: size)
        let pool = try Pool(workers: 1) { input in
            worker[0] = Int(getpid())
            if text(input) == "deadly" { kill(getpid(), SIGKILL) }
            return text(input) == "large" ? large : bytes("\(input.count)")
        }
        _ = try pool.map([[1]])
        let process = Int32(worker[0])
        var result = Answer()
        switch call {
        case .sending:
            stop(process, patience, on: stage)
            calling.open()
            result = Answer { try pool.applyAsync(large).get() }
        case .waiting:
            stop(process, patience, on: stage)
            let pending = try pool.applyAsync([1])
            calling.open()
            result = Answer { try pending.get(timeout: .seconds(60)) }
        case .receiving:
            worker[0] = 0
            let pending = try pool.applyAsync(bytes("large"))
            patience.until { worker[0] != 0 }
            // It has filled the socket, for nobody reads.
            patience.until { stage.sleeps(process) }
            stop(process, patience, on: stage)
            calling.open()
            result = Answer(comparedWith: large) { try pending.get() }
        case .joining:
            break
        }
        let isSameWorker = worker[0] == Int(process)
        let deadly = Answer {
            call == .joining ? [] : try pool.applyAsync(bytes("deadly")).get()
        }
        pool.close()
        if call == .joining {
            stop(process, patience, on: stage)
            calling.open()
        }
        try pool.join()
        returned.open()
        try stage.wait()
        return Outcome(
            result: result,
            isSameWorker: isSameWorker,
            deadly: deadly,
            left: stage.remains(beyond: before),
            gaveUp: patience.isOver
        )
    }

    /// Makes a process that sends the signals, each when the caller sleeps, and then lets the
    /// worker go on.
    private func interrupt(
        _ caller: Int32,
        from calling: Gate,
        until returned: Gate,
        _ worker: Cells,
        _ patience: Patience,
        on stage: Stage
    ) throws {
        let handled = stage.cells(1)
        unsafe handlings = handled
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = { _ in
            _ = unsafe handlings?.add(1, at: 0)
        }
        // Without SA_RESTART: a call that sleeps ends with EINTR.
        unsafe sigaction(SIGUSR1, &action, nil)
        try stage.process {
            stage.until { calling.isOpen || patience.isOver }
            for number in 1...signals {
                patience.until { stage.sleeps(caller) || returned.isOpen }
                if returned.isOpen { break }
                kill(caller, SIGUSR1)
                patience.until { handled[0] == number || returned.isOpen }
            }
            patience.until { stage.sleeps(caller) || returned.isOpen }
            kill(Int32(worker[0]), SIGCONT)
        }
    }
}

extension Printing: Playable {
    func play(on stage: Stage) throws -> Outcome {
        print(firstLine)
        let pool = try Pool(workers: 2) { input in
            if text(input) == "deadly" { kill(getpid(), SIGKILL) }
            print(text(input))
            return input
        }
        print(secondLine)
        _ = try? pool.map([bytes("deadly")])
        let done = try pool.map(taskLines.map(bytes)).count
        pool.close()
        try pool.join()
        return Outcome(done: done)
    }
}

extension Inheriting: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let before = inheritedDescriptors()
        let pool = try Pool(workers: workers) { _ in bytes("\(inheritedDescriptors())") }
        let fromWorkers = try pool.map(Array(repeating: [], count: 2 * workers))
        return Outcome(
            fromCaller: inheritedDescriptors() - before,
            fromWorker: (fromWorkers.compactMap { Int(text($0)) }.max() ?? 0) - before
        )
    }
}

/// How many of this process's descriptors stay open in a program that takes its place.
private func inheritedDescriptors() -> Int {
    (Int32(0)..<256).count { descriptor in
        let flags = fcntl(descriptor, F_GETFD)
        return flags != -1 && flags & FD_CLOEXEC == 0
    }
}
