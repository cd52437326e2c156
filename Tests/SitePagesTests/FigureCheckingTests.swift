import CourseModel
import Diagnostics
import SitePages
import Testing

@Suite struct FigureCheckingTests {
    private func findings(in svg: String) -> [String] {
        course([lesson(1, "a", figures: ["lanes.en.svg": svg])]).figureDiagnostics().map {
            "\($0.position.line):\($0.position.column) \($0.code)"
        }
    }

    @Test(arguments: [
        "<svg viewBox='0 0 1 1'><title>A &lt; B</title></svg>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<!-- <script> -->\n<svg><rect/></svg>",
        "<svg><defs><marker id=\"lanes-tip\"/></defs><path marker-end=\"url(#lanes-tip)\"/></svg>",
        "<svg><use href=\"#lanes-box\"/></svg>",
        "<!-- <svg><script> --><svg><!-- - --></svg>\n",
    ])
    func acceptsDrawings(svg: String) {
        #expect(findings(in: svg) == [])
    }

    @Test(arguments: [
        ("<svg><script>alert(1)</script></svg>", "1:6 unsafe-figure"),
        ("<svg>\n  <rect onclick=\"x()\"/>\n</svg>", "2:3 unsafe-figure"),
        ("<svg><a href=\"javascript:x()\"/></svg>", "1:6 unsafe-figure"),
        ("<svg><use xlink:href=\"https://example.org/a.svg\"/></svg>", "1:6 unsafe-figure"),
        ("<svg><rect fill=\"url(https://example.org)\"/></svg>", "1:6 unsafe-figure"),
        ("<svg><rect style=\"fill: red\"/></svg>", "1:6 unsafe-figure"),
        ("<svg><style>* { fill: red }</style></svg>", "1:6 unsafe-figure"),
        ("<svg><foreignObject/></svg>", "1:6 unsafe-figure"),
        ("<svg><image href=\"a.png\"/></svg>", "1:6 unsafe-figure"),
        ("<svg><path id=\"tip\"/></svg>", "1:6 figure-id"),
    ])
    func refusesWhatAPageMustNotHold(svg: String, finding: String) {
        #expect(findings(in: svg) == [finding])
    }

    @Test(arguments: [
        "", "text", "<html></html>", "<svg><g></svg>", "<svg>", "<svg><g a=b/></svg>",
        "<svg></svg><svg></svg>", "<svg></svg></svg>", "<svg/onload=\"x()\"></svg>",
        "<svg></svg><x a=b><script>x()</script>",
        "<svg><!-- --!><script>x()</script> --></svg>",
        "<svg><!--><script>x()</script> --></svg>",
        "<svg><!---><script>x()</script> --></svg>",
    ])
    func refusesWhatIsNotWellFormed(svg: String) {
        #expect(findings(in: svg).last?.hasSuffix("broken-figure") == true)
    }
}
