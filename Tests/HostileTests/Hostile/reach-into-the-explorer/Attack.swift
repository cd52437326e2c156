// Attack: Takes away the hook with which the play sees accesses.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// After: foreign-reference
// swift-format-ignore-file
@_silgen_name("interleave_set_access_hook") func hook(_ f: Int)
public func steer() { hook(0) }
