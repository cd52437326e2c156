// swift-format-ignore-file: an attack is written as attackers write.
@inlinable public func answer() -> Int { 42 }
