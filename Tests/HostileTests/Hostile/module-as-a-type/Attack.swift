// Attack: Names a type like the module, so that qualified names lead into it.
// Verdict: failed
// swift-format-ignore-file
enum Learner {
    static func square(_ number: Int) throws -> Int { number }
}

public func square(_ number: Int) throws -> Int { try Learner.square(number) }
