import Sums
import Testing

struct SumTests {
    @Test func addsNothing() throws {
        #expect(try sum(of: []) == 0)
    }

    @Test func addsNumbers() throws {
        #expect(try sum(of: [1, 2, 3]) == 6)
    }

    @Test func hasAMean() throws {
        var sum = Sum()
        #expect(sum.mean == nil)
        try sum.add(1)
        try sum.add(2)
        #expect(sum.mean == 1.5)
    }
}
