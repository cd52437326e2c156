// Attack: Writes a file without an end.
// Verdict: tooMuchOutput
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let file = open("/tmp/file", O_WRONLY | O_CREAT, 0o600)
    // A hole at first, so that it is the size alone.
    lseek(file, 63 << 20, SEEK_SET)
    let bytes = [UInt8](repeating: 1, count: 1 << 16)
    while write(file, bytes, bytes.count) > 0 {}
    return 0
}
