// Attack: Defines `write` for the whole process.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// After: foreign-definition
// swift-format-ignore-file
@_cdecl("write") public func put(_ to: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int { count }
