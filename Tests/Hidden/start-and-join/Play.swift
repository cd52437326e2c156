import FoundationEssentials
import Glibc
import Stage
internal import StartAndJoin
import Synchronization

@testable import StartAndJoinScenarios

@main
struct Player {
    static func main() {
        Stage.open(for: [
            Together.self, LastOneFirst.self, Leaving.self, ComingBack.self, Tidying.self,
            SomebodyElse.self, Printing.self, Interrupted.self, Unreaped.self, ForkFailing.self,
        ])
    }
}

extension Ended {
    init(_ ending: StartAndJoin.Ending) {
        self.init()
        if case .exited(let code) = ending { self.code = code }
        if case .killed(let signal) = ending { self.signal = signal }
    }
}

extension Stage {
    /// Waits for a condition, but not for ever: only wrong code makes a play wait in vain.
    ///
    /// One that gives up makes all the others give up too.
    func until(_ condition: () -> Bool, orGivingUpIn givenUp: Cells) {
        let deadline = ContinuousClock.now + .seconds(3)
        until { condition() || givenUp[0] > 0 || ContinuousClock.now > deadline }
        if !condition() { givenUp[0] = 1 }
    }

    /// The kernel's letter for what a process does, `S` when a signal can interrupt its sleep; `Z`
    /// also when it is gone.
    func state(of process: Int32) -> Character {
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return status?.split(separator: ") ").last?.first ?? "Z"
    }
}

extension Together: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let begun = stage.cells(1)
        let first = stage.cells(1)
        let givenUp = stage.cells(1)
        let task: () -> Int32 = {
            begun.add(1, at: 0)
            stage.until({ begun[0] == tasks }, orGivingUpIn: givenUp)
            if first[0] == 0 { first[0] = begun[0] }
            return 0
        }
        _ = try StartAndJoin.runAll(Array(repeating: task, count: tasks))
        return Outcome(begun: first[0])
    }
}

extension LastOneFirst: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let processes = stage.cells(codes.count)
        let givenUp = stage.cells(1)
        let parent = getpid()
        let tasks = codes.enumerated().map { index, code -> () -> Int32 in
            {
                processes[index] = Int(getpid())
                if index + 1 < codes.count {
                    stage.until({ processes[index + 1] != 0 }, orGivingUpIn: givenUp)
                    let next = Int32(processes[index + 1])
                    stage.until({ stage.state(of: next) == "Z" }, orGivingUpIn: givenUp)
                }
                // Of several that have ended a parent that comes late gets the oldest first.
                stage.until({ stage.state(of: parent) == "S" }, orGivingUpIn: givenUp)
                return code
            }
        }
        return Outcome(endings: try StartAndJoin.runAll(tasks).map { Ended($0) })
    }
}

extension Leaving: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let tasks = self.tasks.map { task -> () -> Int32 in
            {
                if let signal = task.signal { kill(getpid(), signal) }
                return task.code ?? 0
            }
        }
        return Outcome(endings: try StartAndJoin.runAll(tasks).map { Ended($0) })
    }
}

extension ComingBack: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let cameBack = stage.cells(1)
        _ = try StartAndJoin.runAll((0..<tasks).map { index in { Int32(index) } })
        cameBack.add(1, at: 0)
        return Outcome(processes: cameBack[0])
    }
}

extension Tidying: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let before = stage.footprint()
        for count in 0..<calls {
            _ = try StartAndJoin.runAll((0..<count).map { index in { Int32(index) } })
        }
        let left = stage.footprint().beyond(before)
        return Outcome(
            children: left.children,
            zombies: left.zombies,
            descriptors: left.descriptors.count
        )
    }
}

extension SomebodyElse: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let own = fork()
        if own == 0 { _exit(code) }
        stage.until { stage.state(of: own) == "Z" }
        _ = try StartAndJoin.runAll([{ 1 }, { 2 }])
        var status: Int32 = 0
        let waited = unsafe waitpid(own, &status, 0)
        return Outcome(own: waited == own ? status >> 8 : nil)
    }
}

/// What the exit handler prints; a C function cannot capture it.
private let handlerLine = Mutex("")

extension Printing: Playable {
    func play(on stage: Stage) throws -> Outcome {
        StartAndJoinPlayer.handlerLine.withLock { $0 = handlerLine }
        atexit { StartAndJoinPlayer.handlerLine.withLock { print($0) } }
        print(parentLine)
        _ = try StartAndJoin.runAll(
            taskLines.map { line in
                {
                    print(line)
                    return 0
                }
            }
        )
        return Outcome()
    }
}

/// Where the signal handler counts: a C function cannot capture it, and nothing else changes it.
nonisolated(unsafe) private var handlings: Cells?

extension Interrupted: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let parent = getpid()
        let returned = stage.gate()
        let handled = stage.cells(1)
        unsafe handlings = handled
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = { _ in
            _ = unsafe handlings?.add(1, at: 0)
        }
        // Without SA_RESTART: a call that sleeps ends with EINTR.
        unsafe sigaction(SIGUSR1, &action, nil)
        let task: () -> Int32 = {
            for number in 1...signals {
                stage.until { stage.state(of: parent) == "S" || returned.isOpen }
                if returned.isOpen { break }
                kill(parent, SIGUSR1)
                stage.until { handled[0] == number || returned.isOpen }
            }
            return code
        }
        defer { returned.open() }
        do {
            return Outcome(endings: try StartAndJoin.runAll([task]).map { Ended($0) })
        } catch let error as StartAndJoin.ProcessError {
            return Outcome(endings: [], thrown: error.code)
        }
    }
}

extension Unreaped: Playable {
    func play(on stage: Stage) throws -> Outcome {
        signal(SIGCHLD, SIG_IGN)
        do {
            _ = try StartAndJoin.runAll((0..<tasks).map { index in { Int32(index) } })
            return Outcome(thrown: nil)
        } catch let error as StartAndJoin.ProcessError {
            return Outcome(thrown: error.code)
        }
    }
}

extension ForkFailing: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let ranOn = stage.cells(1)
        let givenUp = stage.cells(1)
        let looked = stage.gate()
        let other = fork()
        if other == 0 {
            looked.wait()
            _exit(0)
        }
        let before = stage.footprint()
        let task: () -> Int32 = {
            stage.until({ looked.isOpen }, orGivingUpIn: givenUp)
            ranOn.add(1, at: 0)
            return 0
        }
        var thrown: Int32?
        do {
            try stage.forksFail(after: started) {
                _ = try StartAndJoin.runAll(Array(repeating: task, count: tasks))
            }
        } catch let error as StartAndJoin.ProcessError {
            thrown = error.code
        }
        let left = stage.footprint().beyond(before)
        let outcome = Outcome(
            thrown: thrown,
            children: left.children,
            zombies: left.zombies,
            ranOn: ranOn[0],
            killedAnother: stage.state(of: other) == "Z"
        )
        looked.open()
        waitpid(other, nil, 0)
        return outcome
    }
}
