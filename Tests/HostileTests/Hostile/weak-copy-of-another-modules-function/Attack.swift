// Attack: Defines a function of the stage's, weakly and hidden.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:7:1
// Before: refused-word Attack.swift:7:36
// After: foreign-definition
// swift-format-ignore-file
@_silgen_name("$s5Stage5replyyyF") @_alwaysEmitIntoClient public func reply() {}
public func use() { reply() }
