// Attack: Writes an option for the linker into the object.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:7:1
// Before: refused-word Attack.swift:7:38
// After: linker-option
// swift-format-ignore-file
@section(".swift1_autolink_entries") @used
let option: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 45, 76, 47, 120, 0)
