// Attack: Has its body compiled into whoever calls it.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:5:1
// swift-format-ignore-file
@inlinable public func answer() -> Int { 42 }
