// swift-format-ignore-file
public func XCTAssertEqual<T>(_ left: T, _ right: T, _ message: String = "") {}
