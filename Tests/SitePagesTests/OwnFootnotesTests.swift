import LessonMarkup
import SitePages
import Testing

@Suite struct OwnFootnotesTests {
    private let whole = MarkupDocument.parsing(
        """
        First[^a].

        - Then **[x](https://example.org)[^b]**.

        [^a]: Of the first.
        [^b]: Of the second, see[^c].
        [^c]: Of the third.
        """,
        file: "exercise.en.md"
    )
    .document

    @Test func keepsADocumentThatRefersToAll() {
        #expect(whole.footnotes.map(\.label) == ["a", "b", "c"])
        #expect(whole.keepingOwnFootnotes() == whole)
    }

    @Test func numbersThoseAnewThatAPartRefersTo() {
        let part = MarkupDocument(
            blocks: Array(whole.blocks.dropFirst()),
            footnotes: whole.footnotes
        )
        .keepingOwnFootnotes()
        #expect(part.footnotes.map(\.label) == ["b", "c"])
        #expect("\(part.blocks)".contains("footnoteReference(index: 0, occurrence: 1)"))
        #expect("\(part.footnotes)".contains("footnoteReference(index: 1, occurrence: 1)"))
    }

    @Test func countsTheReferencesOfThePartAlone() {
        let text = MarkupDocument.parsing("a[^x]\n\nb[^x]\n\n[^x]: c", file: "a.md").document
        let part = MarkupDocument(blocks: [text.blocks[1]], footnotes: text.footnotes)
        #expect(
            "\(part.keepingOwnFootnotes().blocks)".contains(
                "footnoteReference(index: 0, occurrence: 1)"
            )
        )
    }

    @Test func dropsAllThatNothingRefersTo() {
        let part = MarkupDocument(blocks: [], footnotes: whole.footnotes)
        #expect(part.keepingOwnFootnotes().footnotes == [])
    }
}
