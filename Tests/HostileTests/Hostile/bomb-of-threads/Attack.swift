// Attack: Makes threads. Right if it gets a thousand.
// Verdict: failed
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    for _ in 0..<1000 {
        var thread = pthread_t()
        let failure = pthread_create(&thread, nil, { _ in while true { pause() } }, nil)
        if failure != 0 { return 0 }
    }
    return number * number
}
