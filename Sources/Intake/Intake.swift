package import CourseModel
package import Verdicts

/// A submission's Swift files under names of ours, and what was found on the way.
package struct Intake: Sendable, Equatable {
    /// By the learner's names, in order; empty if there are ``findings``.
    package let files: [TakenFile]
    /// Why the submission is not compiled; all reasons at once.
    package let findings: [Finding]
    /// What lies in the folder and is left there; no reason to reject anything.
    package let notTaken: [Finding]

    /// One Swift file.
    package struct TakenFile: Sendable, Equatable {
        /// As the learner named it; it holds no character that does not print.
        package let submittedName: String
        /// As the compiler gets it: `S01.swift`, `S02.swift`, ….
        package let name: String
        package let text: String
    }

    init(findings: [Finding]) {
        files = []
        self.findings = findings
        notTaken = []
    }

    /// Judges what was read.
    ///
    /// - Parameters:
    ///   - entries: What stands in the folder.
    ///   - limits: How much may.
    package init(of entries: [SubmittedEntry], limits: IntakeLimits = .init()) {
        let sources = entries.filter { $0.isSwift && $0.name != "Package.swift" }
        var findings: [Finding] = []
        if sources.count > limits.files { findings.append(.tooManyFiles(limit: limits.files)) }
        findings += Self.twins(in: sources)
        var files: [TakenFile] = []
        for (index, entry) in sources.prefix(limits.files).enumerated() {
            let text = entry.text(limits: limits, findings: &findings)
            let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
            let name = "S\(number).swift"
            files.append(TakenFile(submittedName: entry.name, name: name, text: text))
        }
        self.files = findings.isEmpty ? files : []
        self.findings = findings.cut(to: Self.mostFindings)
        notTaken = entries.compactMap(\.notTaken).cut(to: Self.mostFindings)
    }

    /// More findings than this help nobody.
    static let mostFindings = 50

    /// Whether there is nothing to judge.
    package var isEmpty: Bool { files.isEmpty && findings.isEmpty }

    /// The files under the learner's names.
    package var submittedFiles: [SourceFile] {
        files.map { SourceFile(name: $0.submittedName, text: $0.text) }
    }

    /// Files whose names a file system that ignores case, or a reader, takes for one.
    private static func twins(in sources: [SubmittedEntry]) -> [Finding] {
        // Strings are equal whichever way their accents are written.
        let groups = Dictionary(grouping: sources) { $0.name.lowercased() }
        return groups.values.filter { $0.count > 1 }.map { $0.map(\.name) }
            .sorted { $0.lexicographicallyPrecedes($1) }.map { .twins($0) }
    }
}

extension [Finding] {
    /// The first ones, and how many more there are.
    func cut(to limit: Int) -> [Finding] {
        count > limit ? prefix(limit) + [.more(count - limit)] : self
    }
}
