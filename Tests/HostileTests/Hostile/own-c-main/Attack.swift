// Attack: Defines the C function `main`.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:5:1
// After: foreign-definition
@c(main) public func begin() -> Int32 { 0 }
