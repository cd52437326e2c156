// swift-format-ignore-file: an attack is written as attackers write.
#sourceLocation(file: "/etc/passwd", line: 1)
public let spoofed = 1
