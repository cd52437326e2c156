// Attack: Writes an attribute in backticks, for a policy that compares words.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// After: foreign-definition
// swift-format-ignore-file
@`_silgen_name`("write") public func write() {}
