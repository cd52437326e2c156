import AtomicCounter
import Glibc
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

    @Test func countsWhatAChildAdds() throws {
        let counter = try SharedCounter()
        let child = fork()
        try #require(child >= 0)
        if child == 0 {
            counter.increment()
            _exit(0)
        }
        waitpid(child, nil, 0)
        #expect(counter.value == 1)
    }
}
