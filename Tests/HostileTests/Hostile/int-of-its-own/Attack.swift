// Attack: Gives the name `Int` to a type that is equal to everything.
// Verdict: apiDiffers
// swift-format-ignore-file
public struct Int: Equatable, ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Swift.Int) {}
    public static func == (left: Int, right: Int) -> Bool { true }
}

public func square(_ number: Int) throws -> Int { 42 }
