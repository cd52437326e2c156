// Attack: Defines `_exit` for the whole process.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// After: foreign-definition
// swift-format-ignore-file
@_cdecl("_exit") public func leave(_ code: Int32) {}
