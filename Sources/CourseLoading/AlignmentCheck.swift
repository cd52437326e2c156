import Diagnostics
import LessonMarkup
import Translations

/// Tells what a translation lacks, what is older than its original, and what it has too much.
struct AlignmentCheck {
    let comparison: TranslationComparison
    let original: TranslatableText
    let translation: TranslatableText
    /// Whether sections have the same anchors in all languages.
    let promisesAnchors: Bool

    func diagnostics() -> [Diagnostic] {
        missing()
            + comparison.blocks.flatMap { block -> [Diagnostic] in
                switch (block.state, block.original, block.translation) {
                case (.stale, let original?, let translation?):
                    // Nothing of an old block is shown, but links lead to an old heading's anchor.
                    [.staleTranslation(of: original, at: translation.position)]
                        + (original.kind == .heading ? differences(original, translation) : [])
                case (.extra, _, let translation?): extra(translation)
                case (_, let original?, let translation?): differences(original, translation)
                default: []
                }
            }
    }

    /// One diagnostic for each run of blocks that are missing, where they belong.
    private func missing() -> [Diagnostic] {
        var found: [Diagnostic] = []
        var run: [TranslationUnit] = []
        var place = SourcePosition(file: translation.file)
        func end() {
            if let first = run.first, let last = run.last {
                found.append(
                    .missingBlocks(run.count, from: first, to: last, after: place)
                )
            }
            run = []
        }
        for block in comparison.blocks {
            if case .missing = block.state, let original = block.original {
                // A title or a summary that is missing has been reported as a key.
                if original.kind != .title, original.kind != .summary { run.append(original) }
            } else if let translation = block.translation {
                end()
                place = translation.position
            }
        }
        end()
        return found
    }

    private func extra(_ unit: TranslationUnit) -> [Diagnostic] {
        if let block = unit.block {
            let faults = QuizAlignment.differences(
                from: MarkupDocument(blocks: []),
                in: MarkupDocument(blocks: [block])
            )
            if !faults.isEmpty { return faults }
        }
        guard let landmark = unit.landmark else {
            return unit.kind.isHead ? [] : [.extraTranslation(unit, in: original.file)]
        }
        switch landmark {
        case .example(let name), .part(_, of: let name), .output(of: let name):
            // An example that the original lacks is reported by itself.
            let isKnown = original.blocks.contains { $0.landmark == .example(name: name) }
            return isKnown ? [.extraLandmark(landmark, at: unit.position, in: original.file)] : []
        case .heading, .exploration, .figure:
            return [.extraLandmark(landmark, at: unit.position, in: original.file)]
        }
    }

    /// What a heading must have in all languages.
    private func promised(_ heading: TranslationUnit) -> Landmark? {
        guard case .heading(let level, let anchor) = heading.landmark else { return nil }
        return .heading(level: level, anchor: promisesAnchors ? anchor : nil)
    }

    /// In what two blocks that belong together must not differ.
    private func differences(
        _ original: TranslationUnit,
        _ translation: TranslationUnit
    ) -> [Diagnostic] {
        if original.kind == .heading {
            guard let wanted = promised(original), let found = promised(translation),
                wanted != found
            else { return [] }
            return [.divergence(found, from: wanted, of: original, at: translation.position)]
        }
        if let block = original.block, let other = translation.block {
            let faults = QuizAlignment.differences(
                from: MarkupDocument(blocks: [block]),
                in: MarkupDocument(blocks: [other])
            )
            if !faults.isEmpty { return faults }
        }
        let expected = original.innerLandmarks
        let found = translation.innerLandmarks
        for (wanted, found) in zip(expected, found) where wanted.value != found.value {
            return [.divergence(found.value, from: wanted, at: found.position)]
        }
        if let missing = expected.dropFirst(found.count).first {
            return [.missingLandmark(missing, after: found.last?.position ?? translation.position)]
        }
        return found.dropFirst(expected.count).first.map {
            [.extraLandmark($0.value, at: $0.position, in: self.original.file)]
        } ?? []
    }
}

extension TranslationUnit.Kind {
    fileprivate var isHead: Bool { self == .title || self == .summary }
}
