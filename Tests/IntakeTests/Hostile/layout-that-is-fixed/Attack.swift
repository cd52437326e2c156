// swift-format-ignore-file: an attack is written as attackers write.
@frozen public struct Wide { public var a = 0 }
