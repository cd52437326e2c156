/// The lines in which two texts differ, by their places in the first one.
struct TextDifference: Equatable {
    /// Lines that went and came at one place.
    struct Hunk: Equatable {
        /// The line, from 1, of the first text at which the hunk stands.
        let line: Int
        var removed: [Substring] = []
        var added: [Substring] = []
    }

    private(set) var hunks: [Hunk] = []

    /// Compares two texts by their lines.
    init(from old: String, to new: String) {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false)
        let change = new.difference(from: old)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for step in change {
            switch step {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var (before, after) = (0, 0)
        while before < old.count || after < new.count {
            guard removed.contains(before) || added.contains(after) else {
                before += 1
                after += 1
                continue
            }
            var hunk = Hunk(line: before + 1)
            while removed.contains(before) || added.contains(after) {
                if removed.contains(before) {
                    hunk.removed.append(old[before])
                    before += 1
                } else {
                    hunk.added.append(new[after])
                    after += 1
                }
            }
            hunks.append(hunk)
        }
    }

    /// The difference for a terminal: each place, then what went (`-`) and what came (`+`).
    ///
    /// - Parameter file: The file's path in the course.
    /// - Returns: The lines, without a newline at the end; empty if the texts are the same.
    func text(of file: String) -> String {
        hunks.flatMap { hunk in
            ["\(file):\(hunk.line)"] + hunk.removed.map { "- \($0)" } + hunk.added.map { "+ \($0)" }
        }
        .joined(separator: "\n")
    }
}
