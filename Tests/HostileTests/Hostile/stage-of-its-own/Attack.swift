// Attack: Brings types with the names of the play's own.
// Verdict: failed
// swift-format-ignore-file
final class Stage {
    static func open(for scenarios: [Any.Type]) -> Never { while true {} }
}

enum Frame {
    static func send(_ message: [UInt8], to socket: Int32) -> Bool { true }
}

struct Squares: Codable {
    var numbers: [Int]
    func play(on stage: Stage) throws -> [Int] { numbers.map { $0 * $0 } }
}

public func square(_ number: Int) throws -> Int { 42 }
