import Diagnostics
import LessonMarkup

/// What a translator hands back, put into the file of a translation.
package struct TranslationImport: Sendable {
    package let original: TranslatableText
    /// The translation's file as it is; `nil` if there is none yet.
    package let file: File?
    /// What the lock file says of the translation's language.
    package let records: [TranslationLock.Record]
    /// What the translation's language calls a hint; `nil` for a lesson.
    package let hintWord: String?
    /// Cuts a text of the translation's file into units; `nil` if it cannot be cut.
    package let cut: @Sendable (String) -> TranslatableText?

    /// A file of a translation.
    package struct File: Sendable {
        package let source: String
        package let text: TranslatableText

        package init(source: String, text: TranslatableText) {
            self.source = source
            self.text = text
        }
    }

    package init(
        original: TranslatableText,
        file: File?,
        records: [TranslationLock.Record],
        hintWord: String?,
        cut: @escaping @Sendable (String) -> TranslatableText?
    ) {
        self.original = original
        self.file = file
        self.records = records
        self.hintWord = hintWord
        self.cut = cut
    }

    /// What an import comes to.
    package struct Outcome: Sendable, Equatable {
        /// The translation's file.
        package let source: String
        package let records: [TranslationLock.Record]
        /// How many blocks got another text or their first.
        package let changed: Int
        /// How many translations that were stale are now taken as good.
        package let confirmed: Int
        /// How many entries were left alone: they are fuzzy, or footnotes that nothing in the file
        /// refers to yet.
        package let left: Int
    }

    /// Why an import is refused: the lines of the `.po` file, from 1, and what is wrong there.
    package struct Refusal: Error, Equatable {
        package let faults: [PortableObject.Fault]

        package init(faults: [PortableObject.Fault]) {
            self.faults = faults
        }
    }

    /// Makes up the file and the records; nothing is taken over unless everything is.
    package func outcome(of object: PortableObject) throws(Refusal) -> Outcome {
        let before = TranslationComparison(
            of: original,
            with: file?.text ?? TranslatableText(empty: original.file),
            records: records
        )
        let blocks = Dictionary(
            before.blocks.compactMap { block in block.original.map { ($0.place, block) } }
        ) { first, _ in first }
        var faults: [PortableObject.Fault] = []
        var accepted: [String: PortableObject.Entry] = [:]
        var (changed, confirmed) = (0, 0)
        for entry in object.entries {
            guard let block = blocks[entry.context], let unit = block.original, unit.isExported
            else {
                faults.append(.unknownContext(entry))
                continue
            }
            guard unit.source == entry.original else {
                faults.append(.changedOriginal(entry, unit))
                continue
            }
            guard !entry.isFuzzy, !entry.translation.isEmpty else { continue }
            let isChanged = block.translation?.source != entry.translation
            let isStale = if case .stale = block.state { true } else { false }
            guard isChanged || isStale else { continue }
            if isChanged, let fault = fault(of: entry, for: unit) {
                faults.append(fault)
                continue
            }
            accepted[unit.place] = entry
            changed += isChanged ? 1 : 0
            confirmed += isChanged ? 0 : 1
        }
        if file == nil, !accepted.isEmpty {
            faults += object.entries.filter {
                ["title", "summary"].contains($0.context) && accepted[$0.context] == nil
            }
            .map { PortableObject.Fault.untranslatedHead($0) }
        }
        let unreferred = accepted.values.filter { entry in
            guard entry.context.hasPrefix(TranslationUnit.footnotes) else { return false }
            return !isReferred(entry.context, among: accepted)
        }
        for entry in unreferred {
            accepted[entry.context] = nil
            if blocks[entry.context]?.translation == nil { changed -= 1 }
        }
        faults += missingFootnotes(of: accepted)
        guard faults.isEmpty else { throw Refusal(faults: faults) }
        let draft = TranslationDraft(
            comparison: before,
            source: file?.source,
            translations: accepted.mapValues(\.translation),
            hintWord: hintWord
        )
        let source = accepted.isEmpty ? file?.source ?? "" : draft.source
        let left = object.entries.count { $0.isFuzzy } + unreferred.count
        guard !accepted.isEmpty else {
            return Outcome(
                source: source,
                records: records,
                changed: 0,
                confirmed: 0,
                left: left
            )
        }
        guard let text = cut(source), draft.isReadAsMeant(text) else {
            throw Refusal(faults: misfits(of: accepted, in: source))
        }
        let after = TranslationComparison(of: original, with: text, records: records)
        let fits = after.blocks.allSatisfy { block in
            guard let place = block.original?.place, let entry = accepted[place] else {
                return true
            }
            return block.translation?.source == entry.translation
        }
        guard fits else { throw Refusal(faults: misfits(of: accepted, in: source)) }
        return Outcome(
            source: source,
            records: after.records { accepted[$0.original?.place ?? ""] != nil },
            changed: changed,
            confirmed: confirmed,
            left: left
        )
    }
}
