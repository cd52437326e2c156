/// The lines in which a text differs from another that differs at one place.
package struct LineChange: Sendable, Equatable {
    /// The number of the first line that differs, from 1.
    package let line: Int
    package let removed: [String]
    package let added: [String]

    /// Compares two texts; blank lines count for nothing at the ends of what differs.
    package init(from old: String, to new: String) {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false)
        let before = zip(old, new).prefix { $0 == $1 }.count
        let behind = zip(old[before...].reversed(), new[before...].reversed())
            .prefix { $0 == $1 }.count
        line = before + 1
        removed = old[before..<(old.count - behind)].map { String($0) }
        added = new[before..<(new.count - behind)].map { String($0) }
            .filter { $0.contains { !$0.isWhitespace } }
    }
}
