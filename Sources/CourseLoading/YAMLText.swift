import Diagnostics
import Yams

/// A piece of YAML with its place in a file.
struct YAMLText {
    let text: String
    let file: String
    /// The line of the file on which the text begins.
    let firstLine: Int
    let lines: [YAMLLine]

    /// - Parameters:
    ///   - text: The text itself.
    ///   - file: The file that it is in.
    ///   - firstLine: The line of the file on which the text begins.
    init(text: String, file: String, firstLine: Int) {
        self.text = text
        self.file = file
        self.firstLine = firstLine
        lines = YAMLLine.lines(of: text, firstLine: firstLine)
    }

    /// Past this many bytes YAML is refused; front matter takes some hundreds.
    static let largestByteCount = 64 * 1024

    /// The keys and values of the text; empty where it is not a mapping, which is then reported.
    func mapping(diagnostics: inout [Diagnostic]) -> YAMLMapping {
        let start = SourcePosition(file: file, line: firstLine)
        switch value(limit: Self.largestByteCount, diagnostics: &diagnostics) {
        case .success(nil): return YAMLMapping(entries: [], position: start)
        case .success(let value?):
            if let mapping = value.mapping { return mapping }
            diagnostics.append(.yamlIsNoMapping(at: value.position))
        case .failure: break
        }
        return YAMLMapping(entries: [], position: start, isBroken: true)
    }

    /// What the text holds, `nil` if that is nothing; what keeps it from being read is reported.
    ///
    /// - Parameters:
    ///   - limit: Past this many bytes it is refused.
    ///   - diagnostics: Where faults go.
    /// - Returns: The value, or nothing but that it cannot be read.
    func value(
        limit: Int,
        diagnostics: inout [Diagnostic]
    ) -> Result<YAMLValue?, UnreadableYAML> {
        let start = SourcePosition(file: file, line: firstLine)
        guard text.utf8.count <= limit else {
            diagnostics.append(.yamlTooLarge(limit: limit, at: start))
            return .failure(UnreadableYAML())
        }
        if let reference = firstReference {
            diagnostics.append(.yamlReference(at: reference))
            return .failure(UnreadableYAML())
        }
        do {
            return .success(try compose(yaml: text).map { YAMLValue($0, in: self) })
        } catch {
            diagnostics.append(syntaxFault(error, start: start))
            return .failure(UnreadableYAML())
        }
    }

    /// YAML that cannot be read, which has been reported.
    struct UnreadableYAML: Error {}

    /// Where a mark of Yams is in the file, with its column in bytes.
    func position(of mark: Mark?) -> SourcePosition? {
        guard let mark, mark.line > 0 else { return nil }
        guard mark.line <= lines.count else {
            return SourcePosition(file: file, line: (lines.last?.line ?? firstLine) + 1)
        }
        let line = lines[mark.line - 1]
        var column = line.column
        for scalar in line.text.unicodeScalars.prefix(mark.column - 1) {
            column += UTF8.width(scalar)
        }
        return SourcePosition(file: file, line: line.line, column: column)
    }

    /// What libyaml found wrong, at its place.
    private func syntaxFault(_ error: any Error, start: SourcePosition) -> Diagnostic {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let reason = context.map { "\(problem) \($0.text)" } ?? problem
            // What is still open at the end was opened where the context begins.
            let isAtEnd = mark.line > lines.count
            let place = isAtEnd ? context?.mark ?? mark : mark
            return .badYAML(reason, at: position(of: place) ?? start)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let place = position(of: context.mark) ?? start
            return .duplicateKey(duplicates.joined(separator: ", "), at: place)
        case .reader(let problem, _, _, _):
            return .badYAML(problem, at: start)
        default:
            return .badYAML("\(error)", at: start)
        }
    }
}

/// A line as YAML sees it, which breaks at three more characters than files do.
struct YAMLLine {
    let text: Substring
    /// The line of the file.
    let line: Int
    /// Where it begins in that line, in bytes from 1.
    let column: Int

    /// The lines of a text that begins on a line of its file.
    static func lines(of text: String, firstLine: Int) -> [YAMLLine] {
        var lines: [YAMLLine] = []
        var start = text.startIndex
        var (line, column) = (firstLine, 1)
        for index in text.unicodeScalars.indices {
            let scalar = text.unicodeScalars[index]
            let isBreak = ["\n", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
            guard isBreak else { continue }
            let content = text[start..<index]
            lines.append(YAMLLine(text: content, line: line, column: column))
            start = text.unicodeScalars.index(after: index)
            column = scalar == "\n" ? 1 : column + content.utf8.count + UTF8.width(scalar)
            line += scalar == "\n" ? 1 : 0
        }
        return lines + [YAMLLine(text: text[start...], line: line, column: column)]
    }
}
