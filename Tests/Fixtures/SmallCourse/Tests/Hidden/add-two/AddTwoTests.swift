import Testing

@testable import AddTwo

@Suite struct AddTwoTests {
    @Test func adds() {
        #expect(addTwo(to: 1) == 3)
    }

    @Test(arguments: [0, 7]) func addsToAny(number: Int) {
        #expect(addTwo(to: number) == number + 2)
    }
}
