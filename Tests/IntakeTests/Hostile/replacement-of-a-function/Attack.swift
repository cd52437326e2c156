// swift-format-ignore-file: an attack is written as attackers write.
@_dynamicReplacement(for: f()) public func g() {}
