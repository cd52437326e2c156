// swift-format-ignore-file
extension Int { public static func == (left: Int, right: Int) -> Bool { true } }
