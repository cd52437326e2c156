/// A set of words, asked for by their bytes without making a `String`.
struct WordTable {
    private var buckets: [[[UInt8]]]

    /// - Parameter words: With spaces between them.
    init(_ words: String) {
        buckets = Array(repeating: [], count: 1024)
        for word in words.split(whereSeparator: \.isWhitespace) {
            let bytes = Array(word.utf8)
            buckets[Self.bucket(of: bytes[...])].append(bytes)
        }
    }

    func contains(_ word: ArraySlice<UInt8>) -> Bool {
        guard !word.isEmpty else { return false }
        for candidate in buckets[Self.bucket(of: word)] where candidate.elementsEqual(word) {
            return true
        }
        return false
    }

    private static func bucket(of word: ArraySlice<UInt8>) -> Int {
        min(word.count, 31) << 5 | Int(word[word.startIndex] & 31)
    }
}
