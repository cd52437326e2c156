// Attack: Brings a test that passes.
// Verdict: rejected refused-import
// Before: refused-import Attack.swift:5:1
// swift-format-ignore-file
import Testing
@Test func passes() {}
