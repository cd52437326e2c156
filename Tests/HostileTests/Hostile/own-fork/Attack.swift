// Attack: Defines `fork` for the whole process.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// After: foreign-definition
// swift-format-ignore-file
@c(fork) public func pretend() -> Int32 { 0 }
