import CPlaySupport
import Glibc
import PlayWire

/// Has all threads of a play write their stacks down, and returns when they have, or after two
/// seconds.
///
/// - Parameters:
///   - player: The player's id, also its process group.
///   - mark: The entry of the environment that only this play's processes have.
func askForStacks(of player: Int32, mark: String) {
    let processes = numbersInFolder("/proc").filter { process in
        process == player || ProcessStatus(of: process)?.group == player
            || environment(of: process).contains(mark)
    }
    // How many times in a row each thread was seen without the signal.
    var looks: [Int32: Int] = [:]
    for process in processes {
        for thread in threads(of: process) where looks.count < Int(INTERLEAVE_STACKS) {
            guard let signals = ThreadSignals(of: thread), signals.canBeAsked,
                interleave_ask_for_stack(process, thread)
            else { continue }
            looks[thread] = 0
        }
    }
    for _ in 0..<2000 {
        usleep(1000)
        for (thread, count) in looks {
            // The signal waits, and is then blocked while its handler writes; between the two it
            // is neither for a moment.
            guard let signals = ThreadSignals(of: thread), count < 2 || signals.isBusy else {
                looks[thread] = nil
                continue
            }
            looks[thread] = signals.isBusy ? 0 : count + 1
        }
        if looks.isEmpty { return }
    }
}

/// What a thread does with the signal that asks for its stack.
private struct ThreadSignals {
    private let hasHandler: Bool
    private let isBlocked: Bool
    private let isPending: Bool
    private let isDead: Bool

    /// Where the signal has no handler it would kill, and where it is blocked nobody would answer.
    var canBeAsked: Bool { hasHandler && !isBlocked && !isDead }
    var isBusy: Bool { !isDead && (isPending || isBlocked) }

    /// `nil` if there is no such thread.
    init?(of thread: Int32) {
        guard let status = statusLines(of: thread) else { return nil }
        let bit = UInt64(1) << UInt64(INTERLEAVE_STACK_SIGNAL - 1)
        func holds(_ name: Substring) -> Bool {
            (status[name].flatMap { UInt64($0, radix: 16) } ?? 0) & bit != 0
        }
        hasHandler = holds("SigCgt")
        isBlocked = holds("SigBlk")
        isPending = holds("SigPnd")
        isDead = status["State"]?.first.map { "ZX".contains($0) } ?? true
    }
}
