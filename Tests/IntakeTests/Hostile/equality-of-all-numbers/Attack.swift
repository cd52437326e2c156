// swift-format-ignore-file: an attack is written as attackers write.
extension Int { public static func == (left: Int, right: Int) -> Bool { true } }
