// Attack: Writes commands for the terminal of whoever reads the file.
// Verdict: rejected odd-character
// Before: odd-character Attack.swift:5:4
// swift-format-ignore-file
// ]0;passed
public let title = 1
