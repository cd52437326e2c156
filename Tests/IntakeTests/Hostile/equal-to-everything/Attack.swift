// swift-format-ignore-file: an attack is written as attackers write.
public struct Answer: Equatable {
    public static func == (left: Answer, right: Answer) -> Bool { true }
}
public func answer() -> Answer { Answer() }
