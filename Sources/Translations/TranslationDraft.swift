import LessonMarkup

/// The file of a translation with some of its units replaced or put in; the rest stays byte for
/// byte.
struct TranslationDraft {
    let comparison: TranslationComparison
    /// The file as it is; `nil` if there is none.
    let original: String?
    /// New translations by the places of their originals.
    let translations: [String: String]
    let hintWord: String?

    init(
        comparison: TranslationComparison,
        source: String?,
        translations: [String: String],
        hintWord: String?
    ) {
        self.comparison = comparison
        original = source
        self.translations = translations
        self.hintWord = hintWord
    }

    /// Whether the new file, cut into units, has those that were put together, and no others.
    func isReadAsMeant(_ text: TranslatableText) -> Bool {
        let blocks = comparison.blocks.filter { !$0.isHead && !$0.isFootnote }
        let footnotes = comparison.blocks.filter { $0.isFootnote }
        // Footnotes are read in the order of what refers to them.
        return text.heads.map(\.source)
            == comparison.blocks.filter(\.isHead).compactMap(self.text)
            && text.blocks.map(\.source) == blocks.compactMap(self.text)
            && text.footnotes.map(\.source).sorted() == footnotes.compactMap(self.text).sorted()
    }

    /// The new file.
    var source: String {
        var lines = FileLines(original ?? "---\ntitle:\nsummary:\n---\n")
        for block in comparison.blocks.filter(\.isHead) {
            guard let unit = block.original, let text = translations[unit.place] else { continue }
            lines.replaceKey(unit.kind.rawValue, with: text)
        }
        var place = lines.endOfFrontMatter
        for block in comparison.blocks.filter({ !$0.isHead }) {
            guard let text = text(of: block) else { continue }
            if let unit = block.translation {
                if unit.source != text { lines.replace(unit.lines, with: text) }
                place = max(place, unit.lines.upperBound)
            } else {
                let isFootnote = block.isFootnote
                lines.insert(text, after: isFootnote ? lines.count : place)
            }
        }
        return lines.text
    }

    /// What stands in the new file for a block; `nil` if nothing does.
    private func text(of block: TranslationComparison.ComparedBlock) -> String? {
        guard let unit = block.original else { return block.translation?.source }
        if let text = translations[unit.place] { return text }
        if let translation = block.translation { return translation.source }
        switch unit.kind {
        case .hint: return isHintNeeded(unit) ? hint(unit) : nil
        case .rule: return original == nil ? unit.source : nil
        case .example, .output: return original == nil ? unit.withoutBody : nil
        default: return nil
        }
    }

    /// Whether anything of a hint is put in whose heading the file lacks.
    private func isHintNeeded(_ unit: TranslationUnit) -> Bool {
        let section = unit.place.prefix { $0 != "/" }
        return original == nil || translations.keys.contains { $0.hasPrefix(section + "/") }
    }

    private func hint(_ unit: TranslationUnit) -> String? {
        let number = unit.key?.split(separator: " ").dropFirst().first ?? ""
        return hintWord.map { "## \($0) \(number)" }
    }
}

extension TranslationComparison.ComparedBlock {
    fileprivate var isHead: Bool {
        let kind = original?.kind ?? translation?.kind
        return kind == .title || kind == .summary
    }

    fileprivate var isFootnote: Bool { (original?.kind ?? translation?.kind) == .footnote }
}

extension TranslationUnit {
    /// The fence alone; the code stands in the original.
    fileprivate var withoutBody: String? {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let last = lines.last, lines.count > 1 else { return nil }
        return "\(first)\n\(last)"
    }
}
