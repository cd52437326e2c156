/// Which blocks of an original and of its translation belong together.
package struct UnitAlignment: Sendable, Equatable {
    /// In reading order; each index of either text comes once.
    package let steps: [Step]

    /// What the alignment says of a block, by its index in its text.
    package enum Step: Sendable, Equatable {
        case pair(original: Int, translation: Int)
        /// The original has it, the translation does not.
        case missing(original: Int)
        /// The translation has it, the original does not.
        case extra(translation: Int)
    }

    /// Aligns two texts.
    ///
    /// Order is kept, and a missing block shifts nothing. What has a name (an anchor, an example, a
    /// figure) is matched by it; prose by its kind, its code words, numbers and length.
    ///
    /// - Parameters:
    ///   - original: The units of the original.
    ///   - translation: Those of the translation.
    ///   - isRecorded: Whether it is on record that one was made from the other.
    package init(
        of original: [TranslationUnit],
        with translation: [TranslationUnit],
        isRecorded: (TranslationUnit, TranslationUnit) -> Bool = { _, _ in false }
    ) {
        var steps: [Step] = []
        var (left, right) = (0, 0)
        let fixed = Self.namedPairs(original, translation) + [(original.count, translation.count)]
        for (originalEnd, translationEnd) in fixed {
            steps += Self.steps(
                original[left..<originalEnd],
                translation[right..<translationEnd],
                isRecorded: isRecorded
            )
            if originalEnd < original.count {
                steps.append(.pair(original: originalEnd, translation: translationEnd))
            }
            (left, right) = (originalEnd + 1, translationEnd + 1)
        }
        self.steps = steps
    }

    /// The most pairs of one name that stand in the same order in both texts.
    private static func namedPairs(
        _ original: [TranslationUnit],
        _ translation: [TranslationUnit]
    ) -> [(Int, Int)] {
        let places = Dictionary(
            translation.enumerated().compactMap { index, unit in unit.key.map { ($0, index) } }
        ) { first, _ in first }
        let pairs = original.enumerated().compactMap { index, unit in
            unit.key.flatMap { places[$0] }.map { (index, $0) }
        }
        // The longest increasing subsequence, by the last pair of each length.
        var lasts: [Int] = []
        var previous: [Int?] = []
        for (number, pair) in pairs.enumerated() {
            var (low, high) = (0, lasts.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[lasts[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
            }
            previous.append(low > 0 ? lasts[low - 1] : nil)
            if low < lasts.count { lasts[low] = number } else { lasts.append(number) }
        }
        var chain: [(Int, Int)] = []
        var next = lasts.last
        while let number = next {
            chain.append(pairs[number])
            next = previous[number]
        }
        return chain.reversed()
    }

    /// Past so many comparisons blocks are taken in their order; no text comes near it.
    private static let mostCells = 250_000

    /// The best alignment of what stands between two named pairs.
    private static func steps(
        _ original: ArraySlice<TranslationUnit>,
        _ translation: ArraySlice<TranslationUnit>,
        isRecorded: (TranslationUnit, TranslationUnit) -> Bool
    ) -> [Step] {
        let (rows, columns) = (original.count, translation.count)
        guard rows > 0, columns > 0, rows * columns <= mostCells else {
            return inTheirOrder(original, translation)
        }
        let left = original.map(UnitLikeness.init)
        let right = translation.map(UnitLikeness.init)
        let width = columns + 1
        var matches = [Int](repeating: 0, count: rows * columns)
        var best = [Int](repeating: 0, count: (rows + 1) * width)
        for row in (0..<rows).reversed() {
            for column in (0..<columns).reversed() {
                var score = UnitLikeness.score(left[row], right[column])
                // What has the same name elsewhere stays there.
                if score >= UnitLikeness.sure { score = 0 }
                if score > 0,
                    isRecorded(
                        original[original.startIndex + row],
                        translation[translation.startIndex + column]
                    )
                {
                    score += UnitLikeness.recorded
                }
                matches[row * columns + column] = score
                let apart = max(best[(row + 1) * width + column], best[row * width + column + 1])
                let together = score > 0 ? score + best[(row + 1) * width + column + 1] : 0
                best[row * width + column] = max(apart, together)
            }
        }
        return path(
            rows,
            columns,
            from: (original.startIndex, translation.startIndex),
            matches: matches,
            best: best
        )
    }

    /// Pairs as long as the kinds are the same.
    private static func inTheirOrder(
        _ original: ArraySlice<TranslationUnit>,
        _ translation: ArraySlice<TranslationUnit>
    ) -> [Step] {
        let common = zip(original, translation).prefix { $0.kind == $1.kind }.count
        return (0..<common).map {
            .pair(original: original.startIndex + $0, translation: translation.startIndex + $0)
        }
            + original.indices.dropFirst(common).map { .missing(original: $0) }
            + translation.indices.dropFirst(common).map { .extra(translation: $0) }
    }

    private static func path(
        _ rows: Int,
        _ columns: Int,
        from start: (Int, Int),
        matches: [Int],
        best: [Int]
    ) -> [Step] {
        let width = columns + 1
        var steps: [Step] = []
        var (row, column) = (0, 0)
        while row < rows || column < columns {
            if row < rows, column < columns, matches[row * columns + column] > 0,
                best[row * width + column]
                    == matches[row * columns + column] + best[(row + 1) * width + column + 1]
            {
                steps.append(
                    .pair(original: start.0 + row, translation: start.1 + column)
                )
                row += 1
                column += 1
            } else if row < rows,
                column == columns
                    || best[row * width + column] == best[(row + 1) * width + column]
            {
                steps.append(.missing(original: start.0 + row))
                row += 1
            } else {
                steps.append(.extra(translation: start.1 + column))
                column += 1
            }
        }
        return steps
    }
}
