/// A set of words, asked for by their bytes without making a `String`.
struct WordTable {
    /// The words of each bucket, one after another; those of one bucket are equally long.
    private let letters: [UInt8]
    /// Where each bucket's words begin in `letters`, and where the last bucket's end.
    private let starts: [Int]

    private static let longestWord = 31

    /// - Parameter words: With white space between them, none longer than 31 bytes.
    init(_ words: String) {
        var buckets = Array(repeating: [UInt8](), count: (Self.longestWord + 1) << 5)
        for word in words.split(whereSeparator: \.isWhitespace) {
            let bytes = Array(word.utf8)
            buckets[Self.bucket(count: bytes.count, first: bytes[0])] += bytes
        }
        letters = buckets.flatMap(\.self)
        starts = buckets.reduce(into: [0]) { starts, bucket in
            starts.append((starts.last ?? 0) + bucket.count)
        }
    }

    /// Whether a word is in the set.
    func contains(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, word.count <= Self.longestWord else { return false }
        let bucket = Self.bucket(count: word.count, first: first)
        var candidate = starts[bucket]
        while candidate < starts[bucket + 1] {
            var index = 0
            while index < word.count, letters[candidate + index] == word[word.startIndex + index] {
                index += 1
            }
            if index == word.count { return true }
            candidate += word.count
        }
        return false
    }

    private static func bucket(count: Int, first: UInt8) -> Int { count << 5 | Int(first & 31) }
}
