// Attack: Defines the function behind `#expect` by its mangled name.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// After: foreign-definition
// swift-format-ignore-file
@_silgen_name("$s7Testing10__checkPassyyF") public func pass() {}
