// swift-format-ignore-file
import class /* only */ XCTest.XCTestCase
public let case1: XCTestCase? = nil
