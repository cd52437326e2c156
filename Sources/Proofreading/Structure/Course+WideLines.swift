import CourseModel
import Diagnostics
import LessonMarkup
import TerminalText

extension Course {
    /// The columns of code that a page shows without scrolling; ideographs take two.
    static var columnsOfCode: Int { 88 }

    /// Lines of code and output that are wider than a page.
    func wideLines() -> [Diagnostic] {
        var seen: Set<SourcePosition> = []
        return documents.flatMap(\.document.fences).flatMap { fence -> [Diagnostic] in
            // What is said below a picture is no code; code is shared among languages.
            if case .exploration = fence.role { return [] }
            guard seen.insert(fence.position).inserted else { return [] }
            let shown = fence.code.excerpt ?? fence.code.text
            // What comes from a file of its own has no lines here.
            let isHere = fence.code.attributes["file"] == nil
            return shown.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
                .compactMap { number, line -> Diagnostic? in
                    let width = line.columns
                    guard width > Self.columnsOfCode else { return nil }
                    let place = SourcePosition(
                        file: fence.position.file,
                        line: fence.position.line + (isHere ? 1 + number : 0)
                    )
                    return .wideLine(width, most: Self.columnsOfCode, at: place)
                }
        }
    }
}

extension Substring {
    /// The columns that the line takes on a page, where a tab leads to the next eighth.
    fileprivate var columns: Int {
        // Most lines are short, and no byte takes more than a column and a half.
        guard utf8.count > Course.columnsOfCode || utf8.contains(UInt8(ascii: "\t")) else {
            return utf8.count
        }
        return split(separator: "\t", omittingEmptySubsequences: false).enumerated()
            .reduce(0) { columns, part in
                let start = part.offset == 0 ? 0 : (columns / 8 + 1) * 8
                return start + String(part.element).displayWidth
            }
    }
}

extension Diagnostic {
    fileprivate static func wideLine(
        _ width: Int,
        most: Int,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            "wide-line",
            at: position,
            Message(
                en: "the line takes \(width) columns, of which a page shows \(most)",
                zh: "这一行宽 \(width) 列，页面只放得下 \(most) 列"
            ),
            mend: Message(en: "break the line", zh: "请断成几行")
        )
    }
}
