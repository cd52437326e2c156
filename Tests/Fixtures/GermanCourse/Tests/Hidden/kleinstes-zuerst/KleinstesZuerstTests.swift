import Referee
import Testing

@testable import KleinstesZuerstScenarios

struct KleinstesZuerstTests {
    @Test func holtDasKleinsteNachVorn() async throws {
        let zahlen = (0..<5).map { _ in Int.drawn(in: 10...99) } + [Int.drawn(in: 1...9)]
        let erste = try await play(Ordnen(zahlen: zahlen)).zahlen.first
        #expect(
            erste == zahlen.min(),
            "\(said(en: "Not the least of \(zahlen).", zh: "不是 \(zahlen) 中最小的。"))"
        )
    }
}
