extension String {
    /// The candidate that takes the fewest edits, if they are few enough to be a slip.
    ///
    /// A text over 200 bytes has none: it would take too long to find.
    func nearest(among candidates: [String]) -> String? {
        guard utf8.count <= 200 else { return nil }
        let letters = Array(self)
        let limit = Swift.max(2, letters.count / 10)
        var best: (distance: Int, text: String)?
        for candidate in candidates where abs(candidate.utf8.count - utf8.count) <= 4 * limit {
            guard let distance = editDistance(letters, Array(candidate), upTo: limit) else {
                continue
            }
            if let best, (best.distance, best.text) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.text
    }
}

/// How many letters must be put in, taken out or changed to make one word of another.
///
/// - Parameters:
///   - source: The letters of the one.
///   - target: The letters of the other.
///   - limit: The most edits that are of interest.
/// - Returns: The number; `nil` if it is above the limit.
private func editDistance(_ source: [Character], _ target: [Character], upTo limit: Int) -> Int? {
    guard abs(source.count - target.count) <= limit else { return nil }
    var row = Array(0...target.count)
    for line in source.indices {
        // Farther from the diagonal than the limit, all distances are above it.
        let first = max(0, line - limit)
        let last = min(target.count, line + limit + 1)
        guard first < last else { break }
        var diagonal = row[first]
        row[first] = first == 0 ? line + 1 : limit + 1
        var least = row[first]
        var column = first
        while column < last {
            let above = column + 1 <= line + limit ? row[column + 1] : limit + 1
            let changed = diagonal + (source[line] == target[column] ? 0 : 1)
            row[column + 1] = min(changed, above + 1, row[column] + 1)
            least = min(least, row[column + 1])
            diagonal = above
            column += 1
        }
        if least > limit { return nil }
    }
    return row[target.count] <= limit ? row[target.count] : nil
}
