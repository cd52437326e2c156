extension String {
    /// The candidate that takes the fewest edits, if they are few enough to be a slip.
    func nearest(among candidates: [String]) -> String? {
        let limit = Swift.max(2, count / 10)
        let ranked = candidates.filter { abs($0.count - count) <= limit }
            .map { ($0, editDistance(to: $0)) }.filter { $0.1 <= limit }
        return ranked.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
    }

    private func editDistance(to other: String) -> Int {
        let columns = Array(other)
        var above = Array(0...columns.count)
        for (row, character) in enumerated() {
            var current = [row + 1]
            for (column, otherCharacter) in columns.enumerated() {
                let replaced = above[column] + (character == otherCharacter ? 0 : 1)
                current.append(Swift.min(replaced, above[column + 1] + 1, current[column] + 1))
            }
            above = current
        }
        return above[columns.count]
    }
}
