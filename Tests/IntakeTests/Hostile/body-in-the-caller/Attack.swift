// swift-format-ignore-file
@inlinable public func answer() -> Int { 42 }
