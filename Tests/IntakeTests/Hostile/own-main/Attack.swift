// swift-format-ignore-file
@main public struct Start { public static func main() {} }
