extension Intake {
    /// The learner's name for each file, by the name that the compiler got.
    package var learnersNames: [String: String] {
        let pairs = files.map { ($0.name, $0.submittedName) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// What the compiler says of the files that it was given, in the learner's names.
    ///
    /// Kept are messages about her files, with the lines that the compiler repeats from them.
    /// What it says or repeats of other files is not hers to mend or to see, and a crash of the
    /// compiler prints pages of its own inside.
    ///
    /// - Parameter output: The compiler's words without colour.
    /// - Returns: Lines with a newline after each; empty if none is of her files.
    package func learnersWords(of output: String) -> String {
        var lines: [Substring] = []
        var isHers = false
        for line in output.split(separator: "\n", omittingEmptySubsequences: true) {
            if let heading = heading(line) {
                isHers = true
                lines.append(heading[...])
            } else if line.isExcerpt {
                if isHers { lines.append(line) }
            } else {
                isHers = false
                if line.hasPrefix("error: ") || line.hasPrefix("<unknown>:0: error: ") {
                    lines.append(line)
                }
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// A line such as `./S01.swift:3:4: error: …` under the learner's name for the file.
    private func heading(_ line: Substring) -> String? {
        let parts = line.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, Int(parts[1]) != nil, Int(parts[2]) != nil else { return nil }
        let name = parts[0].split(separator: "/").last ?? ""
        guard let file = files.first(where: { $0.name == name }) else { return nil }
        return "\(file.submittedName):\(parts[1]):\(parts[2]):\(parts[3])"
    }
}

extension Substring {
    /// Whether the compiler repeats or underlines source here: `12 | let x`, `   |  `- note: …`.
    fileprivate var isExcerpt: Bool {
        let rest = drop { $0 == " " || $0.isNumber }
        return rest.hasPrefix("|")
    }
}
