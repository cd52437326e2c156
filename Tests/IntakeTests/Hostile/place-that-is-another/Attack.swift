// swift-format-ignore-file
#sourceLocation(file: "/etc/passwd", line: 1)
public let spoofed = 1
