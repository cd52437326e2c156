import Foundation
import Testing
import Verdicts

@testable import Intake

@Suite struct ObjectAuditTests {
    private let audit = ObjectAudit(module: "Learner")

    private static func object() throws -> [UInt8] {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        try scratch.write(
            """
            import Synchronization
            public final class SharedCounter { public init() {} }
            extension Array where Element == Int { func total() -> Int { reduce(0, +) } }
            extension Atomic where Value == Int { borrowing func learnerLoad() -> Int { 1 } }
            func use() { print([1, 2].total()) }
            func pairs(_ sums: [Int], _ names: [String]) -> [(Int, String)] {
                zip(sums, names).map { ($0 + 1, $1) }
            }
            func put(_ value: Int, at place: UnsafeMutableRawPointer) {
                place.storeBytes(of: value, as: Int.self)
                withUnsafeMutableBytes(of: &place.assumingMemoryBound(to: Int.self).pointee) {
                    $0.storeBytes(of: value, as: Int.self)
                }
            }

            """,
            to: "A.swift"
        )
        return try CompiledModule.object(of: scratch.path, module: "Learner")
    }

    @Test func findsNothingInAModuleThatExtendsOthers() throws {
        #expect(audit.findings(in: try Self.object()) == [])
    }

    @Test(arguments: [[], [0x7F, 0x45, 0x4C, 0x46], Array(repeating: 0xFF, count: 4096)])
    func refusesWhatIsNoObject(_ bytes: [UInt8]) {
        #expect(audit.findings(in: bytes).map(\.code) == ["no-object"])
    }

    @Test func refusesAnObjectThatIsCutOff() throws {
        let object = try Self.object()
        for count in stride(from: 0, to: object.count, by: 997) {
            #expect(audit.findings(in: Array(object[..<count])).map(\.code) == ["no-object"])
        }
    }

    /// Whatever byte is wrong, the reader comes to an end and says something or nothing.
    @Test func survivesEveryWrongByteInTheTables() throws {
        let object = try Self.object()
        var numbers = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var wrong = object
            for _ in 0..<8 {
                let isHeader = Bool.random(using: &numbers)
                let place =
                    isHeader ? .random(in: 0..<64) : Int.random(in: 0..<object.count)
                wrong[place] = UInt8.random(in: 0...255)
            }
            #expect(audit.findings(in: wrong).count <= Intake.mostFindings + 1)
        }
    }

    @Test func comesToAnEndWithANameThatMultipliesItself() {
        let word = "4000" + String(repeating: "x", count: 4000)
        let name = MangledName("$s" + word + "0" + String(repeating: "a", count: 4000) + "A0")
        #expect(name?.identifiers.count == 1)
    }

    @Test(arguments: [
        ("$s13AtomicCounter06SharedB0CACyKcfC", ["AtomicCounter", "SharedCounter"]),
        (
            "$ss6ResultOySays5UInt8VG11ProcessPool0D5ErrorOG",
            ["Result", "UInt8", "ProcessPool", "PoolError"]
        ),
        ("$s15Synchronization6AtomicV0B7CounterE", ["Synchronization", "Atomic", "AtomicCounter"]),
        ("$s99Short", []), ("$s0Z", []), ("$s18446744073709551617x", []),
    ])
    func readsTheIdentifiersOfAMangledName(_ symbol: String, _ identifiers: [String]) {
        #expect(MangledName(symbol)?.identifiers == identifiers)
    }
}
