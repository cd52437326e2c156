// Attack: Defines a function of the Swift runtime.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// After: foreign-definition
// swift-format-ignore-file
@_cdecl("swift_task_create") public func create() {}
