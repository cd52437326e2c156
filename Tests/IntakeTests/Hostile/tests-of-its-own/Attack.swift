// swift-format-ignore-file
import Testing
@Test func passes() {}
