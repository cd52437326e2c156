// Attack: Imports one class of the test framework, the long way.
// Verdict: rejected refused-import
// Before: refused-import Attack.swift:5:1
// swift-format-ignore-file
import class /* only */ XCTest.XCTestCase
public let case1: XCTestCase? = nil
