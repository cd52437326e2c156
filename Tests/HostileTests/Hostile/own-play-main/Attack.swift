// Attack: Defines the function at which the stage begins.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// After: foreign-definition
// swift-format-ignore-file
@_cdecl("interleave_play_main") public func begin() -> Int32 { 0 }
