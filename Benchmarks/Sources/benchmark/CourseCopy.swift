import Foundation

/// A copy of the course in which somebody edits solved exercises.
struct CourseCopy {
    /// The copy's folder.
    let root: String
    let exercises: [Exercise]

    struct Exercise {
        let slug: String
        let module: String
        /// Below the folder of the exercises.
        let folder: String
    }

    /// The exercise of this benchmark: ten tests of one plain play each.
    static let tenPlays = "ten-plays"

    /// - Parameters:
    ///   - repository: Holds the course and this package.
    ///   - root: Where the copy is made.
    /// - Throws: ``Failure``, and what the file manager throws.
    init(of repository: String, at root: String) throws {
        self.root = root
        let files = FileManager.default
        try files.createDirectory(atPath: root, withIntermediateDirectories: true)
        for name in ["lessons", "site", "Tests/Hidden"] {
            let above = URL(filePath: "\(root)/\(name)").deletingLastPathComponent().path
            try files.createDirectory(atPath: above, withIntermediateDirectories: true)
            try files.copyItem(atPath: "\(repository)/\(name)", toPath: "\(root)/\(name)")
        }
        try files.createDirectory(atPath: "\(root)/exercises", withIntermediateDirectories: true)
        let names = try files.contentsOfDirectory(atPath: "\(repository)/exercises")
        // Neither what was built nor what was sealed there.
        for name in names where !name.hasPrefix(".") && !name.hasPrefix("Package@") {
            try files.copyItem(
                atPath: "\(repository)/exercises/\(name)",
                toPath: "\(root)/exercises/\(name)"
            )
        }
        try Self.addTenPlays(of: repository, to: root)
        let path = "\(root)/exercises/Package.swift"
        let manifest = try String(contentsOfFile: path, encoding: .utf8)
        let entry = /^ +\("([^"]+)\/([^"\/]+)", "([^"]+)"\),/.anchorsMatchLineEndings()
        exercises = manifest.matches(of: entry).map {
            Exercise(slug: "\($0.2)", module: "\($0.3)", folder: "\($0.1)/\($0.2)")
        }
        for exercise in exercises { try edit(exercise, 0) }
    }

    private static func addTenPlays(of repository: String, to root: String) throws {
        let files = FileManager.default
        let own = "\(repository)/Benchmarks/TenPlays"
        try files.copyItem(atPath: "\(own)/hidden", toPath: "\(root)/Tests/Hidden/\(tenPlays)")
        try files.copyItem(
            atPath: "\(own)/exercise",
            toPath: "\(root)/exercises/01-processes/\(tenPlays)"
        )
        try replace(
            "module: String)] = [\n",
            with: "module: String)] = [\n    (\"01-processes/\(tenPlays)\", \"Sums\"),\n",
            in: "\(root)/exercises/Package.swift"
        )
        for language in ["en", "zh"] {
            try replace(
                "exercises: [",
                with: "exercises: [\(tenPlays), ",
                in: "\(root)/lessons/01-processes/lesson.\(language).md",
                ifThere: language != "en"
            )
        }
    }

    private static func replace(
        _ old: String,
        with new: String,
        in path: String,
        ifThere: Bool = false
    ) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        guard let range = text.firstRange(of: old) else {
            if ifThere { return }
            throw Failure("\(path) does not hold: \(old)")
        }
        try text.replacingCharacters(in: range, with: new)
            .write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// The learner's files of an exercise.
    func sources(of exercise: Exercise) throws -> [String] {
        let folder = "\(root)/exercises/\(exercise.folder)/Sources"
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .map { "\(folder)/\($0)" }
    }

    /// Makes the learner's files the reference solution's with a new constant, so that no cache
    /// of any tool has what comes of them.
    func edit(_ exercise: Exercise, _ number: Int) throws {
        let folder = "\(root)/exercises/\(exercise.folder)/Sources"
        let reference = "\(root)/Tests/Hidden/\(exercise.slug)/Solutions/reference"
        let names = try FileManager.default.contentsOfDirectory(atPath: reference).sorted()
        for old in try sources(of: exercise) where !names.contains(where: old.hasSuffix) {
            try FileManager.default.removeItem(atPath: old)
        }
        for (index, name) in names.enumerated() {
            var text = try String(contentsOfFile: "\(reference)/\(name)", encoding: .utf8)
            if index == 0 { text += "\nprivate let constantOfThisEdit = \(number)\n" }
            try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
        }
    }
}
