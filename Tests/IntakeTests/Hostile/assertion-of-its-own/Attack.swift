// swift-format-ignore-file: an attack is written as attackers write.
public func XCTAssertEqual<T>(_ left: T, _ right: T, _ message: String = "") {}
