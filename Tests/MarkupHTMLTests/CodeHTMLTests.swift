import Diagnostics
import LessonMarkup
import MarkupHTML
import Testing

struct CodeHTMLTests {
    @Test func highlightsCodeOfAKnownLanguage() {
        #expect(
            page("```swift example=a\nlet x = \"<\"\n```") == """
                <div class="code" data-language="swift" role="group" aria-label="Code: Swift">\
                <pre tabindex="0"><code><span class="t-keyword">let</span> x = \
                <span class="t-string">&quot;&lt;&quot;</span>
                </code></pre></div>

                """
        )
    }

    @Test func namesTheFileOfAProgramsPart() {
        #expect(
            page("```swift example=a part=B.swift\nb\n```\n") == """
                <div class="code" data-language="swift" role="group" \
                aria-label="Code: Swift, B.swift"><p class="output-label" aria-hidden="true">\
                B.swift</p><pre tabindex="0"><code>b
                </code></pre></div>

                """
        )
    }

    @Test func showsCodeOfOtherLanguagesAsItIs() {
        #expect(
            page("```text\n<let>\n```") == """
                <div class="code" data-language="text" role="group" aria-label="Code">\
                <pre tabindex="0"><code>&lt;let&gt;
                </code></pre></div>

                """
        )
    }

    @Test func foldsHiddenLinesAway() {
        let markdown = """
            ```swift
            // hidden
            import Foundation
            // shown
            a()
              // hidden
            b()
            ```
            """
        #expect(
            page(markdown) == """
                <div class="code" data-language="swift" role="group" aria-label="Code: Swift">\
                <details class="hidden-code"><summary>Lines left out</summary>\
                <pre tabindex="0"><code><span class="t-keyword">import</span> \
                <span class="t-type">Foundation</span>
                </code></pre></details>\
                <pre tabindex="0"><code>a()
                </code></pre>\
                <details class="hidden-code"><summary>Lines left out</summary>\
                <pre tabindex="0"><code>b()
                </code></pre></details></div>

                """
        )
    }

    @Test func colorsATokenThatGoesOverAFold() {
        #expect(
            page("```swift\n/* a\n// hidden\nb */\n// shown\nc\n```") == """
                <div class="code" data-language="swift" role="group" aria-label="Code: Swift">\
                <pre tabindex="0"><code><span class="t-comment">/* a
                </span></code></pre>\
                <details class="hidden-code"><summary>Lines left out</summary>\
                <pre tabindex="0"><code><span class="t-comment">b */</span>
                </code></pre></details>\
                <pre tabindex="0"><code>c
                </code></pre></div>

                """
        )
    }

    @Test(arguments: [
        ("output", "Output"),
        ("output unordered", "Output, in any order"),
        ("output contains", "Output, among other lines"),
    ])
    func labelsOutputByItsRule(info: String, label: String) {
        #expect(
            page("```\(info)\na < b\n```") == """
                <div class="output" role="group" aria-label="\(label)">\
                <p class="output-label" aria-hidden="true">\(label)</p>\
                <pre tabindex="0"><code>a &lt; b
                </code></pre></div>

                """
        )
    }

    @Test func writesAnEmptyFenceAsAnEmptyBlock() {
        #expect(
            page("```sh\n```") == """
                <div class="code" data-language="sh" role="group" aria-label="Code: Shell">\
                <pre tabindex="0"><code></code></pre></div>

                """
        )
    }
}

/// Examples side by side, and code of which a page shows a part.
struct PairHTMLTests {
    @Test func putsAPairIntoTwoColumns() {
        let markdown = """
            - item
              ```python example=a beside=b
              1
              ```

              ```output
              1
              ```
              ```swift example=b
              2
              ```
            """
        let open = { (name: String, label: String) in
            "<div class=\"code\" data-language=\"\(name)\" role=\"group\" aria-label=\"\(label)\">"
                + "<pre tabindex=\"0\"><code><span class=\"t-number\">"
        }
        #expect(
            page(markdown) == """
                <ul>
                <li><p>item</p>
                <div class="beside">
                <div>
                \(open("python", "Code: Python"))1</span>
                </code></pre></div>
                <div class="output" role="group" aria-label="Output">\
                <p class="output-label" aria-hidden="true">Output</p>\
                <pre tabindex="0"><code>1
                </code></pre></div>
                </div>
                <div>
                \(open("swift", "Code: Swift"))2</span>
                </code></pre></div>
                </div>
                </div>
                </li>
                </ul>

                """
        )
    }

    @Test func showsTheExcerptOfAProgram() {
        let code = CodeBlock(language: "text", text: "a\nb\n", excerpt: "b\n")
        let block = Block(.code(code), at: SourcePosition(file: "lesson.md"))
        #expect(
            MarkupRenderer().html(of: MarkupDocument(blocks: [block])) == """
                <div class="code" data-language="text" role="group" aria-label="Code">\
                <pre tabindex="0"><code>b
                </code></pre></div>

                """
        )
    }
}
