// Attack: Replaces a function while the program runs.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:5:1
// swift-format-ignore-file
@_dynamicReplacement(for: f()) public func g() {}
