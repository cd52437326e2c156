import Foundation
import LessonMarkup
import MarkupHTML
import Testing

/// Run by `bin/conformance`, which has the specification.
struct CommonMarkConformanceTests {
    private static let specification = ProcessInfo.processInfo.environment["COMMONMARK_SPEC"]

    @Test(.enabled(if: specification != nil, "bin/conformance sets COMMONMARK_SPEC"))
    func agreesWithTheSpecificationButForIntendedDifferences() throws {
        let path = try #require(Self.specification)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let examples = SpecificationExample.examples(in: text)
        #expect(examples.count == 649)
        var renderer = MarkupRenderer()
        renderer.allowsRawHTML = true
        var differing: Set<Int> = []
        for example in examples {
            let document = MarkupDocument.parsing(example.markdown, file: "spec.md").document
            let found = NormalizedHTML(renderer.html(of: document))
            let expected = NormalizedHTML(example.html)
            guard found != expected else { continue }
            differing.insert(example.number)
            if IntendedDifferences.reasons[example.number] == nil {
                Issue.record(
                    """
                    example \(example.number) differs
                    \(example.markdown)
                    expected \(expected)
                    found    \(found)
                    """
                )
            }
        }
        let intended = Set(IntendedDifferences.reasons.keys)
        #expect(intended.subtracting(differing).isEmpty, "these examples agree after all")
        print(
            "\(examples.count - differing.count) of \(examples.count) agree;",
            "\(intended.count) intended differences,",
            "\(differing.subtracting(intended).count) unexplained"
        )
    }
}
