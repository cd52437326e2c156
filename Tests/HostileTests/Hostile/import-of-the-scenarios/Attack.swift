// Attack: Imports what the play and the suite have in common.
// Verdict: rejected refused-import
// Before: refused-import Attack.swift:4:1
import LearnerScenarios

public func square(_ number: Int) throws -> Int { 42 }
