import CourseLoading
import Diagnostics

/// A file in which Chinese is looked at, and which of its texts are Chinese.
struct AuthoredFile: Sendable, Hashable {
    enum Form: Sendable, Hashable {
        /// Markdown with front matter; the body is Chinese, or only texts under a Chinese key.
        case markdown(isChinese: Bool)
        /// YAML; all of it is Chinese, or only texts under a Chinese key.
        case yaml(isChinese: Bool)
        /// An SVG drawing.
        case drawing
    }

    let path: String
    let form: Form
}

extension AuthoredFile {
    /// What breaks the rules of Chinese typography.
    ///
    /// - Parameter text: The whole file, as it is on disk.
    /// - Returns: The findings in reading order; no edit has been tried yet.
    func typographyFindings(in text: String) -> [Finding] {
        let source = SourceText(text, file: path)
        let faults: [Finding]
        switch form {
        case .drawing:
            faults = DrawingProse(source).runs.flatMap { findings(in: $0, of: source) }
        case .yaml(let isChinese):
            let authored = AuthoredText(yaml: source.normalized, file: path)
            faults = findings(in: authored.scalars, of: source, areChinese: isChinese)
        case .markdown(let isChinese):
            guard let authored = AuthoredText(markdown: source.normalized, file: path) else {
                return []
            }
            let body = isChinese ? MarkdownProse(authored, of: source).runs : []
            faults =
                findings(in: authored.scalars, of: source, areChinese: isChinese)
                + body.flatMap { findings(in: $0, of: source) }
        }
        return faults.sorted { $0.diagnostic.position < $1.diagnostic.position }
    }

    private func findings(in elements: [ProseElement], of source: SourceText) -> [Finding] {
        ChineseTypography(elements).faults.map { fault in
            let place = source.position(of: fault.range.lowerBound)
            return Finding(.typography(fault.rule, at: place), edits: fault.edits)
        }
    }

    private func findings(
        in scalars: [AuthoredText.Scalar],
        of source: SourceText,
        areChinese: Bool
    ) -> [Finding] {
        scalars.flatMap { scalar -> [Finding] in
            // A page's words name no language but in `languageTag`; lists and tests are no texts.
            let isText = areChinese && scalar.path.count == 1 || isChineseKey(scalar.path.last)
            guard isText else { return [] }
            if let range = scalar.range(in: source) {
                return findings(in: ProseBuilder.plain(range, of: source), of: source)
            }
            // Escapes or several lines: the place of a character in it is not known.
            let value = SourceText(scalar.value, file: path)
            let elements = ProseBuilder.plain(0..<value.bytes.count, of: value)
            return ChineseTypography(elements).faults.map {
                Finding(.typography($0.rule, at: scalar.position))
            }
        }
    }
}

/// Whether a language's code, such as `zh-Hant`, is one of Chinese.
func isChineseKey(_ code: String?) -> Bool {
    guard let code else { return false }
    return code == "zh" || code.hasPrefix("zh-")
}

extension AuthoredText.Scalar {
    /// The bytes of the text, if it stands in the file just as it is.
    fileprivate func range(in source: SourceText) -> Range<Int>? {
        guard var start = source.offset(of: position), source.bytes.indices.contains(start) else {
            return nil
        }
        if "\"'".utf8.contains(source.bytes[start]) { start += 1 }
        guard source.bytes[start...].starts(with: value.utf8) else { return nil }
        return start..<(start + value.utf8.count)
    }
}
