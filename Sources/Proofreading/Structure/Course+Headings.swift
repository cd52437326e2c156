import CourseModel
import Diagnostics
import LessonMarkup

extension Course {
    /// Headings that skip a level: the outline of a page, and readers who jump by it, miss one.
    func headingDiagnostics() -> [Diagnostic] {
        let lessons = lessons.flatMap { $0.texts.values }.map(\.document.blocks)
        let exercises = exercises.flatMap { $0.texts.values }
            .map { $0.statement.blocks + $0.hints.flatMap(\.blocks) }
        return (lessons + exercises).flatMap(\.skippedLevels)
    }
}

extension [Block] {
    fileprivate var skippedLevels: [Diagnostic] {
        // The title of the page.
        var above = 1
        return compactMap { block -> Diagnostic? in
            guard case .heading(let level, _, _) = block.kind else { return nil }
            defer { above = level }
            guard level > above + 1 else { return nil }
            return .skippedLevel(level, wanted: above + 1, at: block.position)
        }
    }
}

extension Diagnostic {
    fileprivate static func skippedLevel(
        _ level: Int,
        wanted: Int,
        at position: SourcePosition
    ) -> Diagnostic {
        let signs = String(repeating: "#", count: wanted)
        return Diagnostic(
            .warning,
            "skipped-heading-level",
            at: position,
            Message(
                en: "a heading of level \(level) right below one of level \(wanted - 1)",
                zh: "\(wanted - 1) 级标题之下直接出现了 \(level) 级标题"
            ),
            mend: Message(en: "begin it with `\(signs)`", zh: "请以 `\(signs)` 开头")
        )
    }
}
