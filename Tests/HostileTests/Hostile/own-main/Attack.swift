// Attack: Brings an entry point.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// After: foreign-definition foreign-section
// swift-format-ignore-file
@main public struct Start { public static func main() {} }
