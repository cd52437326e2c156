// swift-format-ignore-file: an attack is written as attackers write.
@main public struct Start { public static func main() {} }
