package import Diagnostics
package import LessonMarkup

/// A program of a lesson that is compiled and run, with the output that the lesson shows.
package struct Example: Sendable, Equatable {
    /// Unique in its document.
    package let name: String
    package let code: CodeBlock
    /// The line of the fence; the first line of code is the next one.
    package let position: SourcePosition
    /// The `output` blocks that follow it.
    package let outputs: [Fence]

    package init(name: String, code: CodeBlock, position: SourcePosition, outputs: [Fence]) {
        self.name = name
        self.code = code
        self.position = position
        self.outputs = outputs
    }

    /// Where a line of the code stands: below the fence, or in the file that it was taken from.
    ///
    /// - Parameters:
    ///   - line: Counted from 1.
    ///   - column: Counted from 1.
    /// - Returns: The place.
    package func place(ofLine line: Int, column: Int) -> SourcePosition {
        let first = code.origin ?? SourcePosition(file: position.file, line: position.line + 1)
        return SourcePosition(file: first.file, line: first.line + line - 1, column: column)
    }
}

extension MarkupDocument {
    /// The examples in the order in which they are read.
    package var examples: [Example] {
        let fences = fences
        return fences.compactMap { fence in
            guard case .example(let name) = fence.role else { return nil }
            let outputs = fences.filter { output in
                guard case .output(of: name, _) = output.role else { return false }
                return true
            }
            return Example(
                name: name,
                code: fence.code,
                position: fence.position,
                outputs: outputs
            )
        }
    }
}
