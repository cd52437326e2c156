// Attack: Closes the referee's socket before the stage can reply.
// Verdict: exitedEarly 0
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    close(3)
    return number * number
}
