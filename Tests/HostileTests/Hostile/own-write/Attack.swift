// Attack: Defines `write` for the whole process.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:5:1
// After: foreign-definition
@_cdecl("write") public func put(_ to: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int { count }
