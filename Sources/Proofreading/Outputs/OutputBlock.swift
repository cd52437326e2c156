import CourseLoading
import CourseModel
import Diagnostics
import LessonMarkup

/// The output of an example in one Markdown file, to be replaced by another.
package struct OutputBlock {
    /// Why an output was not replaced.
    package enum Refusal: Error, Equatable {
        /// The file does not hold the block as it was when it was compared.
        case changed
        /// No Markdown can hold what was printed, such as control characters.
        case notText
    }

    private let source: SourceText
    private let document: MarkupDocument
    private let bodyLine: Int

    /// - Parameters:
    ///   - text: The whole file.
    ///   - file: Its path.
    /// - Throws: ``Refusal/changed`` if it has no front matter that ends.
    package init(in text: String, file: String) throws(Refusal) {
        source = SourceText(text, file: file)
        guard let authored = AuthoredText(markdown: source.normalized, file: file) else {
            throw .changed
        }
        bodyLine = authored.bodyLine
        document = Self.document(of: authored, file: file)
    }

    private static func document(of authored: AuthoredText, file: String) -> MarkupDocument {
        MarkupDocument.parsing(authored.body, file: file, firstLine: authored.bodyLine).document
    }

    /// What the file's own block says; `nil` if it has none.
    package func body(of example: String) -> String? {
        fence(of: example)?.code.text
    }

    private func fence(of example: String) -> Fence? {
        document.fences.first { $0.role == .output(of: example, index: 0) }
    }

    /// The whole file with another output.
    ///
    /// Nothing but the lines between the fences changes. The fences get longer where a line of the
    /// output would end the block.
    ///
    /// - Parameters:
    ///   - expected: What the block must say now.
    ///   - example: The example's name.
    ///   - accepted: What the block will say.
    /// - Returns: The new text.
    /// - Throws: ``Refusal``.
    package func text(
        replacing expected: String,
        of example: String,
        by accepted: String
    ) throws(Refusal) -> String {
        guard let fence = fence(of: example), fence.code.text == expected else { throw .changed }
        let isText = accepted.unicodeScalars.allSatisfy {
            $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
        }
        guard isText, let edited = edited(fence, accepted) else { throw .notText }
        let after = SourceText(edited, file: source.file)
        guard let authored = AuthoredText(markdown: after.normalized, file: source.file),
            authored.bodyLine == bodyLine,
            says(accepted, insteadOf: fence, Self.document(of: authored, file: source.file))
        else { throw .notText }
        return edited
    }

    /// Whether another document is this one except for one block's code.
    private func says(_ text: String, insteadOf fence: Fence, _ other: MarkupDocument) -> Bool {
        let (old, new) = (document.fences, other.fences)
        guard old.count == new.count, document.blocks.count == other.blocks.count else {
            return false
        }
        return zip(old, new).allSatisfy { before, after in
            let isIt = before.position == fence.position
            let wanted = CodeBlock(
                language: before.code.language,
                attributes: before.code.attributes,
                text: isIt ? text : before.code.text
            )
            return after.code == wanted && after.role == before.role
        }
    }

    private func edited(_ fence: Fence, _ accepted: String) -> String? {
        let count = fence.code.text.utf8.count { $0 == UInt8(ascii: "\n") }
        let (first, last) = (fence.position.line - 1, fence.position.line + count)
        guard source.lines.indices.contains(last) else { return nil }
        let opening = source.lines[first]
        let start = opening.lowerBound + fence.position.column - 1
        guard opening.contains(start) else { return nil }
        let mark = source.bytes[start]
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
            let closingStart = source.bytes[source.lines[last]].firstIndex(of: mark)
        else { return nil }
        let openingMarks = source.bytes[start..<opening.upperBound].prefix { $0 == mark }
        let closingMarks = source.bytes[closingStart..<source.lines[last].upperBound]
            .prefix { $0 == mark }
        let runs = accepted.split(separator: "\n").map { line in
            line.utf8.drop { $0 == UInt8(ascii: " ") }.prefix { $0 == mark }.count
        }
        let longest = runs.max() ?? 0
        let fenceLength = max(openingMarks.count, longest + 1)
        let marks = String(repeating: Character(Unicode.Scalar(mark)), count: fenceLength)
        var edits = [
            TextEdit(
                opening.upperBound..<source.lines[last].lowerBound,
                body(accepted, after: opening, to: start)
            )
        ]
        if fenceLength > openingMarks.count {
            edits.append(TextEdit(openingMarks.startIndex..<openingMarks.endIndex, marks))
            edits.append(TextEdit(closingMarks.startIndex..<closingMarks.endIndex, marks))
        }
        return source.text.edited(by: edits)
    }

    /// The lines of the block, each with what stands before its opening fence: the markers of
    /// quotations, and spaces in place of a list's.
    private func body(_ accepted: String, after opening: Range<Int>, to start: Int) -> String {
        let prefix = String(
            decoding: source.bytes[opening.lowerBound..<start].map { byte in
                byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\t") ? byte : UInt8(ascii: " ")
            },
            as: UTF8.self
        )
        let end = source.bytes[opening.upperBound...].starts(with: [0x0D]) ? "\r\n" : "\n"
        let lines = accepted.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        // A blank line in a list or quotation has no spaces at its end.
        let short = String(prefix.reversed().drop { $0 == " " }.reversed())
        let body = lines.map { ($0.isEmpty ? short : prefix) + $0 + end }
        return end + body.joined()
    }
}
