// Attack: Imports the other side of the play, with its inner parts.
// Verdict: rejected refused-import refused-word
// Before: refused-word Attack.swift:6:1
// Before: refused-import Attack.swift:6:11
// swift-format-ignore-file
@testable import Stage
