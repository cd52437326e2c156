import LessonMarkup
import Testing

struct HeadingAnchorTests {
    @Test(arguments: [
        ("## Races & locks", ["races--locks"]),
        ("## 锁，与 `Mutex`", ["锁与-mutex"]),
        ("## A\n## A\n## A", ["a", "a-1", "a-2"]),
        ("## A\n## B {#a}", ["a-1", "a"]),
        ("## !", ["section"]),
        ("## Why {#because-of_it}", ["because-of_it"]),
        (
            "## Page content\n## Hint 1\n## Page tables",
            ["page-content-1", "hint-1-1", "page-tables"]
        ),
    ])
    func givesEachHeadingAnAnchor(markdown: String, anchors: [String]) {
        let document = MarkupDocument.parsing(markdown, file: "lesson.md").document
        let found = document.blocks.compactMap { block in
            if case .heading(_, let anchor, _) = block.kind { anchor } else { nil }
        }
        #expect(found == anchors)
    }
}
