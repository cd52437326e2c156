// Attack: Gives the name of the standard library to a type.
// Verdict: doesNotCompile
// swift-format-ignore-file
public enum Swift {
    public struct Int: Equatable {
        public static func == (left: Int, right: Int) -> Bool { true }
    }
}

public func square(_ number: Swift.Int) throws -> Swift.Int { number }
