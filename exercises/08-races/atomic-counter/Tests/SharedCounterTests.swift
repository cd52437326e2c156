import AtomicCounter
import Testing

struct SharedCounterTests {
    @Test func countsFromZero() throws {
        let counter = try SharedCounter()
        #expect(counter.value == 0)
        #expect(counter.increment() == 1)
        #expect(counter.increment() == 2)
        #expect(counter.value == 2)
    }

    @Test func stopsAtTheLimit() throws {
        let counter = try SharedCounter()
        let added = (1...5).map { _ in counter.incrementIfBelow(3) }
        #expect(added == [true, true, true, false, false])
        #expect(counter.value == 3)
    }
}
