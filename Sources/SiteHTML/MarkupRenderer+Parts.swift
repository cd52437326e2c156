import Diagnostics
import LessonMarkup
import MarkupHTML

extension MarkupRenderer {
    /// The HTML of a piece of code, as a fence in a lesson gets it.
    func html(ofCode code: String, language: String) -> String {
        let block = CodeBlock(language: language, text: code)
        return html(of: MarkupDocument(blocks: [Block(.code(block), at: SourcePosition(file: ""))]))
    }

    /// The HTML of a short Markdown text from front matter.
    func html(ofMarkdown text: String) -> String {
        html(of: MarkupDocument.parsing(text, file: "").document)
    }
}

/// The words of a short Markdown text, for places that can hold no markup.
func plainText(ofMarkdown text: String) -> String {
    guard text.contains(where: { "`*_[<&\\~".contains($0) }) else { return text }
    return MarkupDocument.parsing(text, file: "").document.blocks.map { block in
        guard case .paragraph(let content) = block.kind else { return "" }
        return content.plainText
    }
    .joined(separator: " ")
}
