// swift-format-ignore-file: an attack is written as attackers write.
import Testing
@Test func passes() {}
