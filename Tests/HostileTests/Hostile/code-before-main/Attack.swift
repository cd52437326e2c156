// Attack: Has a function called before `main` by the loader.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:7:1
// Before: refused-word Attack.swift:7:25
// After: constructor
// swift-format-ignore-file
@section(".init_array") @used
let early: @convention(c) () -> Void = { }
