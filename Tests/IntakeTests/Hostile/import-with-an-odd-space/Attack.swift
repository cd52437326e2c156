// swift-format-ignore-file: an attack is written as attackers write.
import XCTest
public class Case: XCTestCase {}
