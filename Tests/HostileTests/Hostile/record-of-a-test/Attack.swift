// Attack: Puts the record of a passed test where the framework looks for tests.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:7:1
// Before: refused-word Attack.swift:7:26
// After: foreign-section
// swift-format-ignore-file
@section("swift5_tests") @used
let record: (UInt32, UInt32) = (1, 2)
