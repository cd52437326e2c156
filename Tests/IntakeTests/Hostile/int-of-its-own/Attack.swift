// swift-format-ignore-file
public struct Int: Equatable, ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Swift.Int) {}
    public static func == (left: Int, right: Int) -> Bool { true }
}
