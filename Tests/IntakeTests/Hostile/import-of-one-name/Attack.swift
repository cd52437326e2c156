// swift-format-ignore-file: an attack is written as attackers write.
import class /* only */ XCTest.XCTestCase
public let case1: XCTestCase? = nil
