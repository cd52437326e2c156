// swift-format-ignore-file
@frozen public struct Wide { public var a = 0 }
