// Attack: Defines a function of the explorer.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// After: foreign-definition
// swift-format-ignore-file
@_cdecl("interleave_load") public func load() -> Int { 42 }
