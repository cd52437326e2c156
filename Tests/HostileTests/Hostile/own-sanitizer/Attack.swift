// Attack: Defines the function that sees its writes.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// After: foreign-definition
// swift-format-ignore-file
@_cdecl("__tsan_write8") public func wrote(_ place: UnsafeRawPointer) {}
