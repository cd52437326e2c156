import Testing

@testable import Grading

/// What is taken out of sealed objects.
@Suite struct ObjectTextTests {
    private let source = #"""
        @Test func counts() {
            let told = "incrementIfBelow(\(limit))"
            #expect(counter.incrementIfBelow(limit) == nil, "\(told) was not nil")
        }
        """#

    private func cleaned(_ text: String) -> String {
        let object = [0] + Array(text.utf8) + [0]
        let bytes = ObjectText(of: [source]).cleaned(object)
        return String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    }

    @Test(arguments: ["counter.incrementIfBelow(limit)", "counter.incrementIfBelow(limit) == nil"])
    func blanksTheCodeOfAnExpectation(text: String) {
        #expect(cleaned(text) == String(repeating: "_", count: text.count))
    }

    @Test(arguments: ["incrementIfBelow(", " was not nil"])
    func keepsWhatATestPrints(text: String) {
        #expect(cleaned(text) == text)
    }
}
