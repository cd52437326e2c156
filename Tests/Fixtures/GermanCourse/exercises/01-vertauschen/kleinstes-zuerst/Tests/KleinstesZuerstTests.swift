import KleinstesZuerst
import Testing

struct KleinstesZuerstTests {
    @Test func holtDieEinsNachVorn() {
        #expect(kleinstesZuerst([3, 1, 2]).first == 1)
    }
}
