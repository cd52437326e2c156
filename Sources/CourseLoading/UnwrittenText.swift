import Diagnostics
import LessonMarkup

/// A text that its author has yet to write.
enum UnwrittenText {
    /// The word with which it begins, before a colon.
    static let marker = "TODO"

    /// What is left to write; `nil` if the text is written.
    ///
    /// In Chinese the colon is full-width, and both colons are taken everywhere.
    static func task(in text: String) -> String? {
        let text = text.drop(while: \.isWhitespace)
        guard text.hasPrefix(marker), let colon = text.dropFirst(marker.count).first,
            ":：".contains(colon)
        else { return nil }
        return String(text.dropFirst(marker.count + 1).drop(while: \.isWhitespace))
    }
}

/// Reports the paragraphs, headings and images of one document that are still to be written.
func reportUnwritten(in document: MarkupDocument, diagnostics: inout [Diagnostic]) {
    let blocks = document.blocks + document.footnotes.flatMap(\.blocks)
    diagnostics += blocks.flatMap(\.unwritten)
}

extension Block {
    /// What is to be written in the block and the blocks in it.
    fileprivate var unwritten: [Diagnostic] {
        switch kind {
        case .heading(_, _, let content), .paragraph(let content):
            UnwrittenText.task(in: content.plainText)
                .map { [.unwrittenText($0, at: position)] } ?? []
        case .quotation(let blocks), .alert(_, let blocks):
            blocks.flatMap(\.unwritten)
        case .list(let list):
            list.items.flatMap(\.blocks).flatMap(\.unwritten)
        case .code, .table, .thematicBreak, .html:
            []
        }
    }
}

extension Diagnostic {
    static func unwrittenText(_ task: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .warning,
            "unwritten-text",
            at: position,
            Message(
                en: "still to be written: \(task.isEmpty ? "?" : task)",
                zh: "尚未写好：\(task.isEmpty ? "？" : task)"
            ),
            mend: Message(
                en: "put your text in place of what begins with \(UnwrittenText.marker)",
                zh: "请写好文字，换掉以 \(UnwrittenText.marker) 开头的内容"
            )
        )
    }
}
