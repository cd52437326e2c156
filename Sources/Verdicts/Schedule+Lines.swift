import Schedules

extension TestStatus {
    /// The lines that its schedule names, by file.
    ///
    /// - Parameter files: The lines of the learner's files, by their names.
    /// - Returns: Some of them, by number from 1.
    package func namedLines(of files: [String: [String]]) -> [String: [Int: String]] {
        var stacks = schedule?.steps.map(\.stack) ?? []
        if case .deadlock(let waiting) = schedule?.ending { stacks += waiting.map(\.stack) }
        if let race { stacks += [race.first.stack, race.second.stack] }
        var named: [String: [Int: String]] = [:]
        for frame in stacks.joined() {
            guard let file = frame.file, let line = frame.line, let lines = files[file],
                lines.indices.contains(line - 1)
            else { continue }
            named[file, default: [:]][line] = lines[line - 1]
        }
        return named
    }
}
