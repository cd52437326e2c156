// Attack: Has the compiler's messages name, and repeat, another file.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:5:1
// swift-format-ignore-file
#sourceLocation(file: "/etc/passwd", line: 1)
public let spoofed = 1
