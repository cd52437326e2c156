// swift-format-ignore-file
import Testing
public func record() { Issue.record("from outside") }
