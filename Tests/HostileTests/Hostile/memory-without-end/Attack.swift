// Attack: Takes memory and writes to it until there is none.
// Verdict: outOfMemory
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    while true {
        guard let block = malloc(1 << 22) else { continue }
        memset(block, 1, 1 << 22)
    }
}
