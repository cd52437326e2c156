// swift-format-ignore-file
@_dynamicReplacement(for: f()) public func g() {}
