import Diagnostics

extension TranslationImport {
    /// What does not come out of the new file as it went in.
    func misfits(
        of accepted: [String: PortableObject.Entry],
        in source: String
    ) -> [PortableObject.Fault] {
        let found = Set(cut(source)?.units.map(\.source) ?? [])
        let entries = accepted.values.sorted { $0.line < $1.line }
        let lost = entries.filter { !found.contains($0.translation) }
        return (lost.isEmpty ? Array(entries.prefix(1)) : lost).map { .misfit($0) }
    }

    /// Whether the file will refer to a footnote.
    func isReferred(
        _ context: String,
        among accepted: [String: PortableObject.Entry]
    ) -> Bool {
        let reference = "[^\(context.dropFirst(TranslationUnit.footnotes.count))]"
        return accepted.values.contains {
            $0.context != context && $0.translation.contains(reference)
        } || (file?.text.blocks ?? []).contains { $0.source.contains(reference) }
    }

    /// Translations that refer to a footnote which is not translated.
    func missingFootnotes(
        of accepted: [String: PortableObject.Entry]
    ) -> [PortableObject.Fault] {
        let known = Set((file?.text.footnotes ?? []).compactMap(\.label))
        let lacking = original.footnotes.compactMap(\.label).filter { label in
            !known.contains(label) && accepted[TranslationUnit.footnotes + label] == nil
        }
        return accepted.values.sorted { $0.line < $1.line }.flatMap { entry in
            lacking.filter { entry.translation.contains("[^\($0)]") }
                .map { PortableObject.Fault.missingFootnote($0, entry) }
        }
    }

    /// Why a translation cannot stand in place of a block.
    func fault(
        of entry: PortableObject.Entry,
        for unit: TranslationUnit
    ) -> PortableObject.Fault? {
        let text = entry.translation
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t"
        }
        guard isPlain, text.first?.isNewline == false, text.last?.isNewline == false else {
            return .control(entry)
        }
        if unit.kind == .title || unit.kind == .summary {
            return text.contains("\n") ? .severalLines(entry) : nil
        }
        let labels = Set((original.footnotes + (file?.text.footnotes ?? [])).compactMap(\.label))
        return UnitReplacement(text, for: unit, footnotes: labels).fault(of: entry)
    }
}

extension TranslationUnit {
    /// The label of a footnote.
    fileprivate var label: String? {
        kind == .footnote ? String(place.dropFirst(TranslationUnit.footnotes.count)) : nil
    }
}
