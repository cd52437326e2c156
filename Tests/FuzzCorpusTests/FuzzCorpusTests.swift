import Foundation
import FuzzHarness
import Testing

/// Files that did harm once, and the like; `bin/fuzz` looks for more.
@Suite(.serialized)
struct FuzzCorpusTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The corpus's files: their slot and their name.
    static let inputs: [String] = {
        let corpus = tests.appending(path: "Fixtures/Fuzzing").path
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: corpus)) ?? []
        return names.filter { $0.contains("/") }.sorted()
    }()

    /// What a page, a diagnostic or a terminal must never hold.
    private func faults(of input: FuzzInput) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "FuzzCorpus-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let course = try FuzzCourse(
            root: folder,
            original: Self.tests.appending(path: "Fixtures/SmallCourse").path
        )
        let site = Self.tests.deletingLastPathComponent().appending(path: "site").path
        return try Pipeline(course: course, site: site).faults(of: input)
    }

    @Test(arguments: inputs)
    func makesGoodPagesAndDiagnosticsOf(name: String) throws {
        let place = Self.tests.appending(path: "Fixtures/Fuzzing/\(name)").path
        #expect(try faults(of: FuzzInput(reading: place)) == [])
    }

    @Test func hasACorpus() {
        #expect(Self.inputs.count >= 40)
    }

    @Test func makesTheSameInputsOfTheSameSeed() {
        let course = Self.tests.deletingLastPathComponent().path
        let original = Self.tests.appending(path: "Fixtures/SmallCourse").path
        let inputs = ([7, 7, 8] as [UInt64]).map { seed in
            let generator = FuzzGenerator(seed: seed, course: course, original: original)
            return (0..<20).map(generator.input)
        }
        #expect(inputs[0] == inputs[1])
        #expect(inputs[0] != inputs[2])
    }

    @Test(arguments: [
        ("<p>a</p>", nil),
        ("<p>a</b>", "page: </b> misplaced"),
        ("<p>a", "page: left open: [\"p\"]"),
        ("<p>a & b</p>", "page: a bare & in text"),
        ("<p class=a>b</p>", "page: class of <p> has no quotation marks"),
        ("<p onclick=\"a\">b</p>", "page: <p> has the attribute onclick"),
        ("<object></object>", "page: <object is not known"),
        ("<script>a</script>", "page: a script: a"),
        ("<a href=\"Java&#x27;\">b</a>", nil),
        ("<a href=\"JavaScript:a\">b</a>", "page: address javascript:a"),
        ("<p id=\"a\">b</p><p id=\"a\">c</p>", "page: the id “a” twice"),
        ("<p>a\u{0}</p>", "page: a control character 0 in text"),
    ])
    func seesWhatIsWrongWithAPage(body: String, fault: String?) {
        #expect(PageCheck("<!DOCTYPE html>" + body).faults.first == fault)
    }
}
