// Attack: Sleeps without an end, and ignores the signals that ask it to leave.
// Exercise: soon
// Verdict: timedOut
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    for code in 1...31 as ClosedRange<Int32> { signal(code, SIG_IGN) }
    while true { sleep(1000) }
}
