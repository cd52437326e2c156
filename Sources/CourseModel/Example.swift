package import Diagnostics
package import LessonMarkup

/// A program of a lesson that is compiled and run, with the output that the lesson shows.
package struct Example: Sendable, Equatable {
    /// Unique in its document.
    package let name: String
    package let code: CodeBlock
    /// The line of the fence; the first line of code is the next one.
    package let position: SourcePosition
    /// The files beside the one that begins the program, in the order in which they are read.
    package let parts: [Part]
    /// The `output` blocks that follow it.
    package let outputs: [Fence]

    package init(
        name: String,
        code: CodeBlock,
        position: SourcePosition,
        parts: [Part] = [],
        outputs: [Fence]
    ) {
        self.name = name
        self.code = code
        self.position = position
        self.parts = parts
        self.outputs = outputs
    }

    /// A file of a program.
    package struct Part: Sendable, Equatable {
        /// The file's name, such as `Counter.swift`.
        package let file: String
        package let text: String
        /// Where its first line stands: below the fence, or in the file that it was taken from.
        package let start: SourcePosition

        /// - Parameters:
        ///   - file: The file's name.
        ///   - code: What is in it.
        ///   - position: The line of the fence.
        package init(file: String, code: CodeBlock, position: SourcePosition) {
            self.file = file
            text = code.text
            start = code.origin ?? SourcePosition(file: position.file, line: position.line + 1)
        }

        /// Where a line of the code stands.
        ///
        /// - Parameters:
        ///   - line: Counted from 1.
        ///   - column: Counted from 1.
        /// - Returns: The place.
        package func place(ofLine line: Int, column: Int) -> SourcePosition {
            SourcePosition(file: start.file, line: start.line + line - 1, column: column)
        }
    }

    /// The file that begins a program: `main.swift`, or `main.py`.
    package static func entryFile(in language: String) -> String {
        language == "python" ? "main.py" : "main.swift"
    }

    /// All files of the program, that which begins it first.
    package var files: [Part] {
        let entry = Self.entryFile(in: code.language)
        return [Part(file: entry, code: code, position: position)] + parts
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
                parts: fences.parts(of: name),
                outputs: outputs
            )
        }
    }
}

extension [Fence] {
    fileprivate func parts(of name: String) -> [Example.Part] {
        compactMap { fence in
            guard case .part(let file, of: name) = fence.role else { return nil }
            return Example.Part(file: file, code: fence.code, position: fence.position)
        }
    }
}
