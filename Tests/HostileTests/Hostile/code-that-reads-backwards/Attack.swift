// Attack: Makes code look like a comment with marks for writing from right to left.
// Verdict: rejected odd-character
// Before: odd-character Attack.swift:5:22
// swift-format-ignore-file
public let access = "‮⁦ // none"
