// Attack: Has a function called before `main` by the loader.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:8:1
// Before: refused-word Attack.swift:8:25
// Before: refused-word Attack.swift:9:12
// After: constructor
// swift-format-ignore-file
@section(".init_array") @used
let early: @convention(c) () -> Void = { }
