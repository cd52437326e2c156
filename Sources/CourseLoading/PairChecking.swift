import CourseModel
import Diagnostics
import LessonMarkup

/// Reports examples that are to stand beside another one and cannot.
func reportPairs(in document: MarkupDocument, diagnostics: inout [Diagnostic]) {
    let rows =
        [document.blocks] + document.footnotes.map(\.blocks)
        + document.allBlocks.flatMap(\.children)
    let paired = Set(rows.flatMap(\.examplePairs).flatMap(\.names))
    let examples = document.examples.filter { $0.code.attributes["beside"] != nil }
    let names = examples.isEmpty ? [] : document.examples.map(\.name)
    for example in examples {
        guard let other = example.code.attributes["beside"], isSlug(other),
            !paired.contains(example.name) || !paired.contains(other)
        else { continue }
        if other == example.name || !names.contains(other) {
            let known = names.filter { $0 != example.name }
            diagnostics.append(.nothingBeside(other, known: known, at: example.position))
        } else {
            diagnostics.append(.apart(example.name, from: other, at: example.position))
        }
    }
}

extension Diagnostic {
    fileprivate static func nothingBeside(
        _ name: String,
        known: [String],
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "unknown-example-beside",
            at: position,
            Message(
                en: "there is no other example `\(name)` for it to stand beside",
                zh: "没有另一个名为 `\(name)` 的示例可以与它并排"
            ),
            mend: .choosing(among: known, insteadOf: name)
        )
    }

    fileprivate static func apart(
        _ name: String,
        from other: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "examples-apart",
            at: position,
            Message(
                en: "`\(name)` cannot stand beside `\(other)`, for they are not next to each other",
                zh: "`\(name)` 与 `\(other)` 并不相邻，无法并排"
            ),
            mend: Message(
                en: "put one right after the other one and its output, two and not more",
                zh: "请把一个放在另一个及其输出的正后方，每组只能有两个"
            )
        )
    }
}
