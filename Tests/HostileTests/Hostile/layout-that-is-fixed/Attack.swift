// Attack: Fixes the layout of a type in its callers.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:5:1
// swift-format-ignore-file
@frozen public struct Wide { public var a = 0 }
