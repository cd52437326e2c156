/// Which record of a lock file speaks of which pair.
struct RecordClaims {
    /// Past so many records of blocks that are gone nobody looks where they stood.
    private static let mostSought = 1000

    private let pairs: [TranslationComparison.Pair]
    private var claimed: [Int: TranslationLock.Record] = [:]

    init(pairs: [TranslationComparison.Pair], records: [TranslationLock.Record]) {
        self.pairs = pairs
        guard !records.isEmpty else { return }
        let tracked = pairs.indices.filter { index in
            guard let original = pairs[index].original else { return false }
            return pairs[index].translation.map(original.isTracked(in:)) ?? false
        }
        let digests = Dictionary(
            uniqueKeysWithValues: tracked.map { index in
                (index, (pairs[index].original?.digest ?? "", pairs[index].translation?.digest))
            }
        )
        var left = Set(records.indices)
        var owners: [(record: Int, pair: Int)] = []
        // By the original as it is, then by the translation as it was.
        let byOriginal = Dictionary(grouping: records.indices) { records[$0].original }
        let byTranslation = Dictionary(grouping: records.indices) { records[$0].translation }
        let searches: [(Int) -> [Int]] = [
            { index in byOriginal[digests[index]?.0 ?? ""] ?? [] },
            { index in byTranslation[digests[index]?.1 ?? ""] ?? [] },
        ]
        for search in searches {
            for index in tracked where claimed[index] == nil {
                let found = search(index).first {
                    left.contains($0) && records[$0].kind == pairs[index].original?.kind
                }
                guard let found else { continue }
                left.remove(found)
                claimed[index] = records[found]
                owners.append((found, index))
            }
        }
        // Where both changed, by the place among those that are known.
        let originals = Set(pairs.compactMap { $0.original?.digest })
        for number in left.sorted().prefix(Self.mostSought)
        where !originals.contains(records[number].original) {
            let before = owners.filter { $0.record < number }.max { $0.record < $1.record }?.pair
            let after = owners.filter { $0.record > number }.min { $0.record < $1.record }?.pair
            let gap = (before ?? -1)..<max(after ?? pairs.count, (before ?? -1) + 1)
            let found = tracked.first { index in
                gap.contains(index) && index != before && claimed[index] == nil
                    && pairs[index].original?.kind == records[number].kind
            }
            guard let found else { continue }
            claimed[found] = records[number]
            owners.append((number, found))
        }
    }

    func record(of index: Int) -> TranslationLock.Record? { claimed[index] }

    func state(of index: Int) -> TranslationComparison.State {
        let pair = pairs[index]
        guard let original = pair.original else { return .extra }
        guard let translation = pair.translation else { return .missing }
        guard original.isTracked(in: translation) else { return .current }
        guard let record = claimed[index] else { return .unrecorded }
        return record.original == original.digest ? .current : .stale(from: record.original)
    }
}
