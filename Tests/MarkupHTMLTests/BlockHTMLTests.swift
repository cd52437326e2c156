import LessonMarkup
import MarkupHTML
import Testing

struct BlockHTMLTests {
    @Test func writesHeadingsWithALinkToThemselves() {
        #expect(
            page("## 锁 & *x* {#lock}") { $0.words = .chinese } == """
                <h2 id="lock">锁 &amp; <em>x</em> \
                <a class="anchor" href="#lock" aria-label="本节链接">#</a></h2>

                """
        )
    }

    @Test func prefixesEveryIdAndEveryLinkToOne() {
        #expect(
            page("# 锁\n\nx[^n]\n\n[^n]: y") { $0.idPrefix = "zh-" } == """
                <h1 id="zh-锁">锁 <a class="anchor" href="#zh-%E9%94%81" \
                aria-label="Link to this section">#</a></h1>
                <p>x<sup class="footnote-reference" id="zh-fnref:1">\
                <a role="doc-noteref" href="#zh-fn:1">1</a></sup></p>
                <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
                <ol>
                <li id="zh-fn:1">
                <p>y <a class="footnote-back" role="doc-backlink" href="#zh-fnref:1" \
                aria-label="Back to the text">↩</a></p>
                </li>
                </ol>
                </section>

                """
        )
    }

    @Test func linksAFootnoteBackToAllItsReferences() {
        let html = page("a[^n] b[^n]\n\n[^n]: y\n\n    - z")
        #expect(
            html.hasSuffix(
                """
                <li id="fn:1">
                <p>y</p>
                <ul>
                <li>z</li>
                </ul>
                <p> <a class="footnote-back" role="doc-backlink" href="#fnref:1" \
                aria-label="Back to the text">↩</a> \
                <a class="footnote-back" role="doc-backlink" href="#fnref:1:2" \
                aria-label="Back to the text 2">↩<sup>2</sup></a></p>
                </li>
                </ol>
                </section>

                """
            )
        )
    }

    @Test func writesAlertsWithTheirTitles() {
        #expect(
            page("> [!WARNING]\n> Text") { $0.words = .chinese } == """
                <div class="alert alert-warning" role="note"><p class="alert-title">注意</p>
                <p>Text</p>
                </div>

                """
        )
    }

    @Test func foldsAnswersAway() {
        #expect(
            page("> [!ANSWER]\n> Text") == """
                <details class="answer"><summary>Answer</summary>
                <p>Text</p>
                </details>

                """
        )
    }

    @Test func writesTablesInARegionThatScrolls() {
        #expect(
            page("| `a` | b |\n|:-:|---|\n| 1 | |") == """
                <div class="table-scroll" tabindex="0" role="region" aria-label="Table 1: a, b">
                <table>
                <thead>
                <tr>
                <th scope="col" class="align-center"><code>a</code></th>
                <th scope="col">b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-center">1</td>
                <td></td>
                </tr>
                </tbody>
                </table>
                </div>

                """
        )
    }

    @Test func writesTasksAsBoxes() {
        #expect(
            page("- [x] a\n- [ ] b\n- c") == """
                <ul class="tasks">
                <li><input type="checkbox" disabled checked aria-label="Done"> a</li>
                <li><input type="checkbox" disabled aria-label="To do"> b</li>
                <li>c</li>
                </ul>

                """
        )
    }

    @Test func writesLooseTasksWithTheirBoxesInTheParagraphs() {
        #expect(
            page("4. [x] a\n\n   b") == """
                <ol start="4" class="tasks">
                <li><p><input type="checkbox" disabled checked aria-label="Done"> a</p>
                <p>b</p>
                </li>
                </ol>

                """
        )
    }

    @Test func asksForTheFigureOfAnImageThatStandsAlone() {
        let html = page("![alt](a.svg \"c\")\n\nx ![alt](a.svg)\n\n![none](b.svg)") { renderer in
            renderer.figure = { image in
                image.source == "a.svg"
                    ? "<figure>\(image.alternative), \(image.title)</figure>" : nil
            }
        }
        #expect(
            html == """
                <figure>alt, c</figure>
                <p>x <img src="a.svg" alt="alt"></p>
                <p><img src="b.svg" alt="none"></p>

                """
        )
    }
}
