// Attack: Moves the root folder, to find other files below it.
// Verdict: rejected foreign-reference
// After: foreign-reference
// swift-format-ignore-file
import Glibc
public func move() { _ = unsafe chroot("/tmp") }
