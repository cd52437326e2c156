import CPlaySupport
import Dispatch
import Foundation
internal import RefereeLearner
import Stage

@testable import RefereeScenarios

extension Crash: Playable {
    func play(on stage: Stage) throws -> Outcome {
        switch kind {
        case .trap: _ = RefereeLearner.trap([1])
        case .badAddress: _ = RefereeLearner.readBadAddress(8)
        case .abort: RefereeLearner.callAbort()
        case .endlessRecursion: _ = RefereeLearner.recurse(0)
        case .onAThread:
            RefereeLearner.onThread { _ = RefereeLearner.trap([1]) }
            stage.gate().wait()
        case .inAChild:
            try stage.process { _ = RefereeLearner.trap([1]) }
            try stage.wait()
        case .killed: kill(getpid(), SIGSEGV)
        }
        return Outcome()
    }
}

extension Hang: Playable {
    func play(on stage: Stage) throws -> Outcome {
        switch kind {
        case .waiting: RefereeLearner.waitForEver()
        case .spinning: RefereeLearner.spin()
        case .onAThread:
            let thread = RefereeLearner.onThread { RefereeLearner.waitForEver() }
            pthread_join(thread, nil)
        case .inAChild:
            try stage.process { RefereeLearner.waitForEver() }
            try stage.wait()
        case .deafToSignals:
            var all = sigset_t()
            unsafe sigfillset(&all)
            unsafe sigprocmask(SIG_SETMASK, &all, nil)
            RefereeLearner.waitForEver()
        }
        return Outcome()
    }
}

extension Suspension: AsyncPlayable {
    func play(on stage: Stage) async throws -> Outcome {
        await unsafe withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
        return Outcome()
    }
}

extension Mess: Playable {
    func play(on stage: Stage) throws -> Outcome {
        if isExpected { stage.expectLeftovers() }
        switch kind {
        case .nothing: break
        case .joinedThread: pthread_join(RefereeLearner.onThread {}, nil)
        case .dispatch:
            DispatchQueue.concurrentPerform(iterations: 4) { _ in usleep(1000) }
            DispatchQueue(label: "own").sync {}
            let group = DispatchGroup()
            DispatchQueue.global().async(group: group) {}
            group.wait()
        case .unlinkedNames:
            close(unsafe shm_open("/\(name)", O_CREAT | O_RDWR, 0o600))
            unsafe shm_unlink("/\(name)")
            unsafe sem_close(openSemaphore("/\(name)", O_CREAT, 0o600, 1))
            unsafe sem_unlink("/\(name)")
        case .workerThatReads:
            let hasOpened = stage.gate()
            DispatchQueue.global().async {
                let file = unsafe open("/proc/self/stat", O_RDONLY)
                hasOpened.open()
                usleep(5000)
                close(file)
            }
            hasOpened.wait()
        case .descriptor: _ = unsafe open("/dev/null", O_RDONLY)
        case .thread: RefereeLearner.onThread { RefereeLearner.waitForEver() }
        case .child: try stage.process { RefereeLearner.waitForEver() }
        case .zombie:
            let child = try stage.process {}
            stage.until { ProcessStatus(of: child.id)?.state == "Z" }
        case .sharedMemory: close(unsafe shm_open("/\(name)", O_CREAT | O_RDWR, 0o600))
        case .semaphore: unsafe sem_close(openSemaphore("/\(name)", O_CREAT, 0o600, 1))
        case .file:
            let path = FileManager.default.temporaryDirectory.appending(path: name)
            try Data().write(to: path)
        case .messageQueue: close(unsafe openQueue("/\(name)", O_CREAT | O_RDWR, 0o600, nil))
        case .systemVMemory: shmget(0x1234, 4096, 0o1000 | 0o600)
        }
        return Outcome()
    }
}

// Functions of libc that take any number of arguments, with the number that they need here.

@_silgen_name("sem_open")
private func openSemaphore(
    _ name: UnsafePointer<CChar>,
    _ flags: Int32,
    _ mode: UInt32,
    _ value: UInt32
) -> UnsafeMutablePointer<sem_t>

@_silgen_name("mq_open")
private func openQueue(
    _ name: UnsafePointer<CChar>,
    _ flags: Int32,
    _ mode: UInt32,
    _ attributes: UnsafeRawPointer?
) -> Int32

extension TidyTasks: AsyncPlayable {
    func play(on stage: Stage) async throws -> Outcome {
        await withTaskGroup { group in
            for _ in 0..<8 { group.addTask { try? await Task.sleep(for: .milliseconds(1)) } }
        }
        return Outcome()
    }
}

extension Flood: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let line = String(repeating: "a", count: 1023) + "\n"
        var written = 0
        while bytes.map({ written < $0 }) ?? true {
            print(line, terminator: "")
            written += 1024
        }
        return Outcome()
    }
}
