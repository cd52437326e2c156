// Attack: Uses the processor without an end, in two threads.
// Exercise: soon
// Verdict: timedOut
import Foundation

public func square(_ number: Int) throws -> Int {
    Thread.detachNewThread { while true {} }
    while true {}
}
