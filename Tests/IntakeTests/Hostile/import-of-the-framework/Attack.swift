// swift-format-ignore-file: an attack is written as attackers write.
import Testing
public func record() { Issue.record("from outside") }
