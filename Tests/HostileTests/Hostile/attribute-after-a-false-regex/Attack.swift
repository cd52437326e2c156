// Attack: Hides an attribute from a reader who takes a division for a regex.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:7:35
// After: foreign-definition
// swift-format-ignore-file
struct E { var `in` = 4 }
func f(_ e: E) -> Int { e.in/2 }; @_cdecl("read") public func g() {}; func h(_ e: E) -> Int { 4/e.in }
