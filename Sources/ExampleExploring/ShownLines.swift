import MarkupHTML
import ScheduleDrawing

extension SourceTexts {
    /// The lines of an example that its page shows; what is folded away explains nothing.
    init(shownLinesOf code: String) {
        var lines: [Int: String] = [:]
        for region in CodeRegion.regions(of: code) where !region.isHidden {
            let before = code.utf8[..<region.text.startIndex].count { $0 == UInt8(ascii: "\n") }
            let texts = region.text.split(separator: "\n", omittingEmptySubsequences: false)
            for (offset, text) in texts.enumerated() { lines[before + offset + 1] = String(text) }
        }
        self.init(numbered: ["main.swift": lines])
    }
}
