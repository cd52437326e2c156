// Attack: Defines the C function `main`.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// After: foreign-definition
// swift-format-ignore-file
@c(main) public func begin() -> Int32 { 0 }
