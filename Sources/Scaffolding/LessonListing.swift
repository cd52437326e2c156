import CourseModel

/// The key `exercises` of a lesson's front matter, which is edited as text.
struct LessonListing {
    /// The lesson's folder, such as `08-races`.
    let lesson: String

    /// The lesson with one more exercise, in the file that lists them, else in the first one.
    func adding(
        _ slug: String,
        to source: CourseSource
    ) throws(ScaffoldRefusal) -> CourseChange {
        let files = source.course.settings.languages.map {
            "lessons/\(lesson)/lesson.\($0.rawValue).md"
        }
        .filter { source.texts[$0] != nil }
        // Files that repeat the key must all say the same.
        let listing = files.filter { lines(of: $0, source).frontMatterKey("exercises") != nil }
        var change = CourseChange()
        for file in listing.isEmpty ? Array(files.prefix(1)) : listing {
            var edited = lines(of: file, source)
            guard insert(slug, into: &edited) else {
                throw ScaffoldRefusal(
                    en: "\(file) lists its exercises in a way that cannot be added to; write "
                        + "`exercises: [one, two]` on one line, then try again",
                    zh: "\(file) 列出练习的写法无法自动添加；请写成一行 `exercises: [one, two]`，再试一次"
                )
            }
            change.edit(
                file,
                from: source.texts[file] ?? "",
                to: edited.text
            )
        }
        guard !change.edited.isEmpty else {
            throw ScaffoldRefusal(
                en: "lessons/\(lesson) has no file in any language of the course; write it first",
                zh: "lessons/\(lesson) 没有课程任何一种语言的文件；请先写好它"
            )
        }
        return change
    }

    private func lines(of file: String, _ source: CourseSource) -> TextLines {
        TextLines(source.texts[file] ?? "")
    }

    /// Whether the slug could be put in.
    private func insert(_ slug: String, into file: inout TextLines) -> Bool {
        guard let end = file.frontMatterEnd else { return false }
        guard let key = file.frontMatterKey("exercises") else {
            file.lines.insert("exercises: [\(slug)]", at: end)
            return true
        }
        let items = file.lines[(key + 1)..<end].prefix { $0.contains(#/^ *- /#) }
        if let last = items.last {
            let indent = last.prefix { $0 == " " }
            file.lines.insert("\(indent)- \(slug)", at: items.endIndex)
            return true
        }
        let form = #/exercises:[ \t]*(?:\[(.*)\])?[ \t]*(#.*)?/#
        guard let list = file.lines[key].wholeMatch(of: form) else { return false }
        let slugs = (list.1 ?? "").split(separator: ",").map { $0.trimmingSpaces }
        let all = (slugs.filter { !$0.isEmpty } + [slug]).joined(separator: ", ")
        file.lines[key] = "exercises: [\(all)]" + (list.2.map { "  \($0)" } ?? "")
        return true
    }
}

extension StringProtocol {
    /// The text without blanks at its ends.
    var trimmingSpaces: String {
        let start = drop { $0 == " " || $0 == "\t" }
        return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
