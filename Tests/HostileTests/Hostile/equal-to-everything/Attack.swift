// Attack: Returns a value that is equal to every other.
// Verdict: apiDiffers
// swift-format-ignore-file
public struct Answer: Hashable, Codable {
    public static func == (left: Answer, right: Answer) -> Bool { true }
    public static func == (left: Answer, right: Int) -> Bool { true }
}

public func square(_ number: Int) throws -> Answer { Answer() }
