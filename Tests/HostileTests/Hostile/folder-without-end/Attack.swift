// Attack: Fills `/tmp` and the shared memory. Right if it gets 100 MiB.
// Verdict: failed
// swift-format-ignore-file
import Glibc

private func filled(_ folder: String) -> Int {
    let bytes = [UInt8](repeating: 1, count: 1 << 20)
    for number in 0..<100 {
        let file = open("\(folder)/\(number)", O_WRONLY | O_CREAT, 0o600)
        defer { close(file) }
        guard file >= 0, write(file, bytes, bytes.count) == bytes.count else {
            // Removed again: both together are more than the memory of a play.
            for each in 0...number { unlink("\(folder)/\(each)") }
            return number
        }
    }
    return 100
}

public func square(_ number: Int) throws -> Int {
    filled("/tmp") == 100 || filled("/dev/shm") == 100 ? number * number : 0
}
