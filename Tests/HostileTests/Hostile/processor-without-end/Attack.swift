// Attack: Uses the processor without an end, in two threads.
// Exercise: soon
// Verdict: timedOut
// swift-format-ignore-file
import Foundation

public func square(_ number: Int) throws -> Int {
    Thread.detachNewThread { while true {} }
    while true {}
}
