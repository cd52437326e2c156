/// The candidate that a misspelt word most likely means; `nil` if none is near.
///
/// Near is two edits in five letters: `frist` means `first`, `x` means nothing.
package func likelyMeaning(of word: String, among candidates: [String]) -> String? {
    // Nobody has so many names, or such long ones; to compare them all would take too long.
    guard word.utf8.count <= 200, candidates.count <= 500 else { return nil }
    let distances = candidates.filter { $0.utf8.count <= 500 }.map {
        ($0, editDistance(word.lowercased(), $0.lowercased()))
    }
    guard let (best, distance) = distances.min(by: { $0.1 < $1.1 }) else { return nil }
    return distance <= max(word.count, best.count) * 2 / 5 ? best : nil
}

/// How many letters must be put in, taken out or changed to make one word of another.
private func editDistance(_ source: String, _ target: String) -> Int {
    let target = Array(target)
    var row = Array(0...target.count)
    for (line, letter) in source.enumerated() {
        var diagonal = row[0]
        row[0] = line + 1
        for (index, other) in target.enumerated() {
            let above = row[index + 1]
            row[index + 1] = min(diagonal + (letter == other ? 0 : 1), above + 1, row[index] + 1)
            diagonal = above
        }
    }
    return row[target.count]
}
