import Referee
import Testing

@testable import ChecksumScenarios

struct ChecksumTests {
    @Test func addsBytes() async throws {
        let bytes = (0..<3).map { _ in UInt8(Int.drawn(in: 1...80)) }
        let sum = try await play(Adding(bytes: bytes)).sum
        #expect(
            sum == bytes.reduce(0, +),
            "\(said(en: "The sum of \(bytes) is wrong.", zh: "\(bytes) 的和不对。"))"
        )
    }
}
