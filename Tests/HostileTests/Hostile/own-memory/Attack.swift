// Attack: Defines `malloc`, to see all that the stage allocates.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// After: foreign-definition
// swift-format-ignore-file
@_cdecl("malloc") public func memory(_ size: Int) -> UnsafeMutableRawPointer? { nil }
