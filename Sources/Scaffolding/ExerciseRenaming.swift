import CourseModel

/// An exercise under another name: both halves, its module, what mentions it, and a redirect.
package struct ExerciseRenaming: Sendable {
    private let old: String
    private let new: String

    /// - Parameters:
    ///   - old: The slug that it has.
    ///   - new: The slug that it gets.
    package init(from old: String, to new: String) {
        self.old = old
        self.new = new
    }

    /// The edits and moves.
    ///
    /// The module gets another name too if it has the one that is made from the slug.
    ///
    /// - Parameter source: The course.
    /// - Returns: The change.
    /// - Throws: ``ScaffoldRefusal`` if there is no such exercise or the new name cannot be had.
    package func change(to source: CourseSource) throws(ScaffoldRefusal) -> CourseChange {
        guard let folder = source.exerciseFolder(old) else {
            let known = source.exerciseFolders.compactMap { $0.split(separator: "/").last }
            throw ScaffoldRefusal.noExercise(old, known: known.map(String.init))
        }
        try SlugRules.checkExercise(new)
        let module = source.course.exercise(old)?.module ?? ""
        let derived = SlugRules.moduleName(of: old)
        let newModule = module == derived ? SlugRules.moduleName(of: new) : module
        try ExerciseNames(slug: new, module: newModule)
            .check(in: source, besides: ExerciseNames(slug: old, module: module))
        let newFolder = "\(folder.dropLast(old.count))\(new)"
        let halves = ["exercises/\(folder)/", "Tests/Hidden/\(old)/"]
        let modules =
            module == derived
            ? ModuleRenaming(from: module, to: newModule, in: source, halves: halves) : nil

        var change = try RedirectListing.adding(
            Redirect(.exercise, from: old, to: new),
            to: source
        )
        for (path, text) in source.texts
        where path != CoursePart.settings && !CourseChange.isLock(path) {
            var renamed = text.replacingSlug(folder, with: newFolder)
            renamed = renamed.replacingSlug("Tests/Hidden/\(old)", with: "Tests/Hidden/\(new)")
            renamed = withCommands(renamed)
            if path.hasPrefix("lessons/"), path.hasSuffix(".md") {
                renamed = FrontMatterKey.replacing(old, with: new, of: "exercises", in: renamed)
            }
            if path == ExerciseList.suites.manifest {
                renamed = renamed.replacing(
                    "(\"\(old)\", \"\(module)\")",
                    with: "(\"\(new)\", \"\(module)\")"
                )
            }
            renamed = modules?.renamed(renamed, in: path) ?? renamed
            change.edit(path, from: text, to: renamed)
        }
        change.keepLocks(of: source)
        change.moved = modules?.moves ?? []
        change.moved.append(.init("exercises/\(folder)", to: "exercises/\(newFolder)"))
        change.moved.append(.init("Tests/Hidden/\(old)", to: "Tests/Hidden/\(new)"))
        return change
    }

    /// A slug may be a common word, so it is renamed only where a command names an exercise.
    private func withCommands(_ text: String) -> String {
        let commands = [
            "swift run ", "EXERCISE=", "interleave grade ", "interleave watch ", "interleave hint ",
            "interleave reset ", "interleave solution ", "interleave replay ",
            "interleave explore ", "interleave audit ",
        ]
        return commands.reduce(text) { text, command in
            text.replacingSlug(command + old, with: command + new)
        }
    }
}
