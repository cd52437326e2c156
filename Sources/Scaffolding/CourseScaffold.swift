import CourseModel

/// A new course: settings, design, the learners' package, one lesson and one exercise.
package struct CourseScaffold: Sendable {
    private let name: String
    private let title: String?
    private let languages: [NewLanguage]
    private let kit: [String: [UInt8]]

    /// What a course takes over from the one that came with the tool; folders end in a slash.
    package static let kitParts = [
        "site/templates/", "site/words/", "site/assets/", "exercises/Support/",
        "exercises/Package.swift",
    ]

    /// - Parameters:
    ///   - name: What the course's folder is called.
    ///   - title: Its title in its first language; without it one is made from the name.
    ///   - languages: The codes of its languages, such as `en`; the first is the original.
    ///   - kit: The files of ``kitParts`` by path.
    /// - Throws: ``ScaffoldRefusal`` if a code is none.
    package init(
        name: String,
        title: String?,
        languages: [String],
        kit: [String: [UInt8]]
    ) throws(ScaffoldRefusal) {
        self.name = name
        self.title = title
        self.languages = try NewLanguage.all(languages)
        self.kit = kit
    }

    /// The files of the course, all of them new.
    ///
    /// - Throws: ``ScaffoldRefusal`` if the kit lacks a part or its manifest has no list.
    package func change() throws(ScaffoldRefusal) -> CourseChange {
        try ScaffoldTitle(given: title, slug: name).check()
        for part in Self.kitParts where !kit.keys.contains(where: { $0.hasPrefix(part) }) {
            throw ScaffoldRefusal(
                en: "the course to begin from has no \(part); name a whole one with --like",
                zh: "作为起点的课程缺少 \(part)；请用 --like 指定一门完整的课程"
            )
        }
        var course = CourseChange()
        course.created = kit
        course.created["exercises/Package.swift"] = Array(try manifest().utf8)
        addWords(to: &course)
        course.create(CoursePart.settings, settingsText)
        course.create(".gitignore", Self.ignored)

        let settings = settings
        let lesson = LessonScaffold(slug: "first-steps")
        course = course.followed(by: try lesson.change(to: course.source(settings)))
        let exercise = ExerciseScaffold(slug: "first-exercise", lesson: "first-steps")
        return course.followed(by: try exercise.change(to: course.source(settings)))
    }

    /// The learners' manifest of the kit without the kit's exercises.
    private func manifest() throws(ScaffoldRefusal) -> String {
        let path = ExerciseList.learners.manifest
        let text = String(decoding: kit[path] ?? [], as: UTF8.self)
        let course = Course(settings: settings, lessons: [], exercises: [])
        let source = CourseSource(course: course, texts: [path: text])
        let emptied = try ExerciseList.learners.holding([], in: source).edited[path]?.new ?? text
        return emptied.replacing(
            #/let memorySafe: Set = \[.*\]/#,
            with: "let memorySafe: Set<String> = []"
        )
    }

    /// A language whose words nobody has translated begins with the English ones.
    private func addWords(to course: inout CourseChange) {
        let english = String(decoding: kit["site/words/en.yml"] ?? [], as: UTF8.self)
        let wanted = Set(languages.map(\.words) + ["site/words/en.yml"])
        for path in kit.keys where path.hasPrefix("site/words/") && !wanted.contains(path) {
            course.created[path] = nil
        }
        for language in languages where kit[language.words] == nil {
            let tag = "languageTag: \(language.code)"
            course.create(language.words, english.replacing("languageTag: en", with: tag))
        }
    }

    private static let ignored = """
        site/public/
        exercises/.build/
        exercises/.interleave/
        exercises/.sealed/
        exercises/Package@swift-*.swift

        """

    // MARK: Settings

    /// What `settingsText` says, as far as lessons and exercises need it.
    private var settings: CourseSettings {
        let codes = languages.map { Language(rawValue: $0.code) }
        return CourseSettings(
            title: LocalizedText([:]),
            summary: LocalizedText([:]),
            languages: codes,
            languageNames: [:],
            hintWords: Dictionary(uniqueKeysWithValues: zip(codes, languages.map(\.hint))),
            allowsRawHTML: false,
            parts: []
        )
    }

    private var settingsText: String {
        let title = ScaffoldTitle(given: title, slug: name)
        func each(_ text: (Tongue, _ isOriginal: Bool) -> String, indent: String) -> String {
            languages.enumerated().map { index, language in
                let text = text(Tongue(Language(rawValue: language.code)), index == 0)
                return "\(indent)\(language.code): \(text.inYAML)"
            }
            .joined(separator: "\n")
        }
        let summary = each(
            { say, _ in
                say(
                    en: "TODO: Say in one sentence what the course teaches.",
                    zh: "TODO：用一句话说明这门课教什么。"
                )
            },
            indent: "  "
        )
        let list = languages.map {
            "  - {code: \($0.code), name: \($0.name), hint: \($0.hint)}"
        }
        return """
            # The course as a whole.
            title:
            \(each({ title.text($0, isOriginal: $1) }, indent: "  "))
            summary:
            \(summary)
            languages:
            \(list.joined(separator: "\n"))
            # Raw HTML in Markdown is shown as text unless this is true.
            raw_html: false
            # The headings of the course map, each with the numbers of its lessons.
            parts:
              - title:
            \(each({ say, _ in say(en: "Lessons", zh: "课文") }, indent: "      "))
                lessons: 1-99

            """
    }
}

extension CourseChange {
    /// The course that the new files make.
    fileprivate func source(_ settings: CourseSettings) -> CourseSource {
        CourseSource(
            course: Course(settings: settings, lessons: [], exercises: []),
            texts: created.mapValues { String(decoding: $0, as: UTF8.self) }
        )
    }

    /// This change of nothing but new files, changed again.
    fileprivate func followed(by next: CourseChange) -> CourseChange {
        var both = self
        both.created.merge(next.created) { _, new in new }
        for (path, edit) in next.edited { both.create(path, edit.new) }
        return both
    }
}
