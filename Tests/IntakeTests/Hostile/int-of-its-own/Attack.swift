// swift-format-ignore-file: an attack is written as attackers write.
public struct Int: Equatable, ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Swift.Int) {}
    public static func == (left: Int, right: Int) -> Bool { true }
}
