// Attack: Makes code writable, to exchange it.
// Verdict: rejected foreign-reference
// After: foreign-reference
// swift-format-ignore-file
import Glibc
public func patch(_ page: UnsafeMutableRawPointer) { _ = unsafe mprotect(page, 4096, 7) }
