// Attack: Hides code from a reader: for the compiler a carriage return ends a comment.
// Verdict: rejected odd-character
// Before: odd-character Attack.swift:5:11
// swift-format-ignore-file
// A note.@_cdecl("exit") public func leave() {}
