import CourseModel

/// A lesson under another name: its folder, what mentions it, and a redirect.
package struct LessonRenaming: Sendable {
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
    /// - Parameter source: The course.
    /// - Returns: The change.
    /// - Throws: ``ScaffoldRefusal`` if there is no such lesson or the new name cannot be had.
    package func change(to source: CourseSource) throws(ScaffoldRefusal) -> CourseChange {
        guard let folder = source.lessonFolder(old) else {
            throw ScaffoldRefusal.noLesson(old, known: source.lessonSlugs)
        }
        try SlugRules.check(new)
        if let taken = source.lessonFolder(new) {
            throw ScaffoldRefusal(
                en: "there is already a lesson \(new), in lessons/\(taken); choose another name",
                zh: "已经有名为 \(new) 的课（lessons/\(taken)）；请换一个名字"
            )
        }
        let newFolder = "\(folder.dropLast(old.count))\(new)"
        let redirect = Redirect(.lesson, from: old, to: new)
        var change = try RedirectListing.adding(redirect, to: source)
        for (path, text) in source.texts
        where path != CoursePart.settings && !CourseChange.isLock(path) {
            change.edit(path, from: text, to: renamed(text, in: path, folder, newFolder))
        }
        change.keepLocks(of: source)
        change.moved = [.init("lessons/\(folder)", to: "lessons/\(newFolder)")]
        // The topic of its exercises has the lesson's name, and so a folder with its number.
        if source.folders(in: "exercises").contains(folder) {
            change.moved.append(.init("exercises/\(folder)", to: "exercises/\(newFolder)"))
        }
        return change
    }

    private func renamed(
        _ text: String,
        in path: String,
        _ folder: String,
        _ newFolder: String
    ) -> String {
        let text = text.replacingSlug(folder, with: newFolder)
        if path == Glossary.file { return renamedInGlossary(text) }
        guard path.hasSuffix(".md") else { return text }
        let key = path.hasPrefix("lessons/") ? "requires" : "lesson"
        return FrontMatterKey.replacing(old, with: new, of: key, in: text)
    }

    /// The glossary with the lesson's new name after each `lesson:`.
    private func renamedInGlossary(_ text: String) -> String {
        var file = TextLines(text)
        for (index, line) in file.lines.enumerated() {
            guard let key = line.firstMatch(of: #/^[ -]*lesson:/#) else { continue }
            let value = String(line[key.range.upperBound...])
            file.lines[index] = key.output + value.replacingSlug(old, with: new)
        }
        return file.text
    }
}
