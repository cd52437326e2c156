// Attack: Imports what the play and the suite have in common.
// Verdict: rejected refused-import
// Before: refused-import Attack.swift:5:1
// swift-format-ignore-file
import LearnerScenarios

public func square(_ number: Int) throws -> Int { 42 }
