import CourseModel
import MarkupHTML
import ScheduleDrawing

extension SourceTexts {
    /// The lines of an example that its page shows; what is folded away explains nothing.
    init(shownLinesOf example: Example) {
        var files: [String: [Int: String]] = [:]
        for file in example.files { files[file.file] = Self.shownLines(of: file.text) }
        self.init(numbered: files)
    }

    private static func shownLines(of code: String) -> [Int: String] {
        var lines: [Int: String] = [:]
        for region in CodeRegion.regions(of: code) where !region.isHidden {
            let before = code.utf8[..<region.text.startIndex].count { $0 == UInt8(ascii: "\n") }
            let texts = region.text.split(separator: "\n", omittingEmptySubsequences: false)
            for (offset, text) in texts.enumerated() { lines[before + offset + 1] = String(text) }
        }
        return lines
    }
}
