import CourseLoading
import Diagnostics
import Proofreading
import Scaffolding

/// `check --fix`: mends in a course's files what can be mended for certain.
enum CourseMending {
    /// What changes in a course when it is mended.
    static func change(of root: String) -> CourseChange {
        let course = CourseLoader(root: root).load().course
        let texts = Proofreading.texts(of: course, root: root)
        var change = CourseChange()
        for (path, new) in Proofreading.corrections(of: course, texts: texts) {
            guard let old = texts[path] else { continue }
            change.edited[path] = CourseChange.Edit(old: old, new: new)
        }
        return change
    }

    /// Mends a course and shows what was changed.
    ///
    /// - Throws: ``CourseChangeError``; nothing has changed then.
    static func mend(_ root: String, language: MessageLanguage) throws(CourseChangeError) {
        let change = change(of: root)
        var writer = CourseChangeWriter(root: root)
        if !change.edited.isEmpty { try writer.write(change) }
        show(change)
        let count = change.edited.values.reduce(0) {
            $0 + TextDifference(from: $1.old, to: $1.new).hunks.count
        }
        let files = change.edited.count
        let message = Message(
            en: "mended: \(count) place\(count == 1 ? "" : "s") "
                + "in \(files) file\(files == 1 ? "" : "s")",
            zh: "已修正：\(files) 个文件中的 \(count) 处"
        )
        print(message[language])
    }

    /// Prints the lines of each file that change.
    static func show(_ change: CourseChange) {
        for (path, edit) in change.edited.sorted(by: { $0.key < $1.key }) {
            print(TextDifference(from: edit.old, to: edit.new).text(of: path))
        }
    }
}
