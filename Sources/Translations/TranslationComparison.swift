/// A translation held against its original, block by block.
package struct TranslationComparison: Sendable, Equatable {
    /// The title and the summary, then the blocks, then the footnotes.
    package let blocks: [ComparedBlock]

    /// A block of the original with its counterpart, or one that only the translation has.
    package struct ComparedBlock: Sendable, Equatable {
        /// The index of the block in the original's document; `nil` for heads and footnotes.
        package let originalIndex: Int?
        /// The index of the block in the translation's document; `nil` for heads and footnotes.
        package let translationIndex: Int?
        package let original: TranslationUnit?
        package let translation: TranslationUnit?
        package let state: State
        /// What the lock file says of it.
        package let record: TranslationLock.Record?
    }

    /// How a translation stands to its original.
    package enum State: Sendable, Equatable {
        /// Made from the original as it is, as far as the lock file knows.
        case current
        /// There, but the lock file says nothing of it; taken as good.
        case unrecorded
        /// Made from an older text of the original, of this digest.
        case stale(from: String)
        case missing
        /// The original has nothing like it.
        case extra
    }

    /// Compares a translation with its original.
    ///
    /// - Parameters:
    ///   - original: The original.
    ///   - translation: The translation.
    ///   - records: What the lock file says of this language.
    package init(
        of original: TranslatableText,
        with translation: TranslatableText,
        records: [TranslationLock.Record]
    ) {
        let known = Set(records.map { [$0.original, $0.translation] })
        let alignment = UnitAlignment(of: original.blocks, with: translation.blocks) {
            known.contains([$0.digest, $1.digest])
        }
        var pairs = Self.named(original.heads, translation.heads) { $0.kind.rawValue }
        pairs += alignment.steps.map { step in
            switch step {
            case .pair(let left, let right):
                Pair(left, right, original.blocks[left], translation.blocks[right])
            case .missing(let left): Pair(left, nil, original.blocks[left], nil)
            case .extra(let right): Pair(nil, right, nil, translation.blocks[right])
            }
        }
        pairs += Self.named(original.footnotes, translation.footnotes) { $0.key ?? "" }
        let claims = RecordClaims(pairs: pairs, records: records)
        blocks = pairs.enumerated().map { index, pair in
            ComparedBlock(
                originalIndex: pair.originalIndex,
                translationIndex: pair.translationIndex,
                original: pair.original,
                translation: pair.translation,
                state: claims.state(of: index),
                record: claims.record(of: index)
            )
        }
    }

    /// The blocks that a reader of the translation needs: code and lines that are the same in all
    /// languages are left out.
    package var counted: [ComparedBlock] {
        blocks.filter { block in
            guard let original = block.original else { return false }
            return original.hasWords
                || block.translation.map(original.isTracked(in:)) ?? false
        }
    }

    /// The records of a lock file for this language.
    ///
    /// - Parameter isAccepted: Whether a translation is taken as made from its original as it is;
    ///   of others the record stays as it was.
    /// - Returns: A record for each translated block, in the order of the original.
    package func records(
        accepting isAccepted: (ComparedBlock) -> Bool
    ) -> [TranslationLock.Record] {
        blocks.compactMap { block in
            guard let original = block.original, let translation = block.translation,
                original.isTracked(in: translation)
            else { return nil }
            guard isAccepted(block) else { return block.record }
            return TranslationLock.Record(
                kind: original.kind,
                original: original.digest,
                translation: translation.digest
            )
        }
    }

    /// A block with its counterpart, before it is known how they stand.
    struct Pair {
        let originalIndex: Int?
        let translationIndex: Int?
        let original: TranslationUnit?
        let translation: TranslationUnit?

        init(
            _ originalIndex: Int?,
            _ translationIndex: Int?,
            _ original: TranslationUnit?,
            _ translation: TranslationUnit?
        ) {
            self.originalIndex = originalIndex
            self.translationIndex = translationIndex
            self.original = original
            self.translation = translation
        }
    }

    /// Pairs units by a name, in the order of the original.
    private static func named(
        _ original: [TranslationUnit],
        _ translation: [TranslationUnit],
        by name: (TranslationUnit) -> String
    ) -> [Pair] {
        let counterparts = Dictionary(translation.map { (name($0), $0) }) { first, _ in first }
        let names = Set(original.map(name))
        return original.map { Pair(nil, nil, $0, counterparts[name($0)]) }
            + translation.filter { !names.contains(name($0)) }.map { Pair(nil, nil, nil, $0) }
    }
}
