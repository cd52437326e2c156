// Attack: Imports the test framework, to record what it likes.
// Verdict: rejected refused-import
// Before: refused-import Attack.swift:6:1
// After: foreign-definition foreign-reference linker-option
// swift-format-ignore-file
import Testing
public func record() { Issue.record("from outside") }
