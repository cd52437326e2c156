// Attack: Hides an attribute from a reader who takes a regex for the start of a string.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:27
// After: foreign-definition
// swift-format-ignore-file
func quote() { _ = /"/ }; @_silgen_name("read") public func f() {} // "
