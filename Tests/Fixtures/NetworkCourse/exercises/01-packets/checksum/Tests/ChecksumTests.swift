import Checksum
import Testing

struct ChecksumTests {
    @Test func addsTwoBytes() {
        #expect(checksum([1, 2]) == 3)
    }
}
