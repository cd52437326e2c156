import LessonMarkup
import MarkupHTML
import Testing

struct TermHTMLTests {
    /// A text whose only known term is `lock`.
    private func page(_ markdown: String, words: MarkupRenderer.Words = .english) -> String {
        var renderer = MarkupRenderer()
        renderer.words = words
        renderer.term = { term in
            guard term.name == "lock" else { return nil }
            return TermNote(
                id: "lock",
                address: "../glossary/index.html#lock",
                translations: [
                    TermNote.Translation(languageTag: "zh-Hans", text: "锁"),
                    TermNote.Translation(languageTag: "fr", text: "verrou & co"),
                ]
            )
        }
        let document = MarkupDocument.parsing(markdown, file: "lesson.md", hasTerms: true).document
        return renderer.html(of: document)
    }

    private let open = "<a class=\"term\" href=\"../glossary/index.html#lock\""
    private let note = """
        <span class="term-note"> (<span lang="zh-Hans">锁</span>, \
        <span lang="fr">verrou &amp; co</span>)</span>
        """

    @Test func namesTheOtherLanguagesAtTheFirstMentionAndInTitlesLater() {
        #expect(
            page("A [[lock]]; [[lock|locks]].") == """
                <p>A \(open)>lock</a>\(note); \(open) title="锁, verrou &amp; co">locks</a>.</p>

                """
        )
    }

    @Test func writesTheNoteAsThePagesLanguageDoes() {
        #expect(
            page("[[lock]]", words: .chinese) == """
                <p>\(open)>lock</a><span class="term-note">（<span lang="zh-Hans">锁</span>、\
                <span lang="fr">verrou &amp; co</span>）</span></p>

                """
        )
    }

    @Test func leavesOutWhatTheTextShowsAnyway() {
        #expect(
            page("[[lock|锁]]") == """
                <p>\(open)>锁</a><span class="term-note"> (<span lang="fr">verrou &amp; co</span>)\
                </span></p>

                """
        )
    }

    @Test func keepsNotesOutOfHeadings() {
        #expect(
            page("## A [[lock]]\n\n[[lock]]") == """
                <h2 id="a-lock">A \(open) title="锁, verrou &amp; co">lock</a> \
                <a class="anchor" href="#a-lock" aria-label="Link to this section">#</a></h2>
                <p>\(open)>lock</a>\(note)</p>

                """
        )
    }

    @Test func showsAnUnknownTermAndOneInALinkAsText() {
        #expect(
            page("[[key]] [a [[lock]]](b)") == "<p>key <a href=\"b\">a lock</a></p>\n"
        )
    }
}
