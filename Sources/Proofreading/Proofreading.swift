package import CourseModel
package import Diagnostics

/// What a proofreader sees in a course: typography, headings, figures, widths, minutes.
package struct Proofreading: Sendable {
    /// In reading order.
    package let findings: [Finding]

    /// Reads a course.
    ///
    /// - Parameters:
    ///   - course: The course.
    ///   - texts: The files that ``paths(of:)`` names, as they are on disk; what is missing is not
    ///     looked at.
    package init(of course: Course, texts: [String: String]) {
        let typography = AuthoredFile.all(of: course).flatMap { file -> [Finding] in
            guard let text = texts[file.path] else { return [] }
            let findings = file.typographyFindings(in: text)
            let mendable = findings.filter { !$0.edits.isEmpty }
            let safe = Set(Correction.safe(mendable, for: text, in: file))
            return findings.map { safe.contains($0) ? $0 : Finding($0.diagnostic) }
        }
        let others =
            course.headingDiagnostics() + course.imageDiagnostics() + course.unusedFigures()
            + course.wideLines() + course.readingTimes(texts: texts)
        findings = (typography + others.map { Finding($0) })
            .sorted {
                ($0.diagnostic.position, $0.diagnostic.code)
                    < ($1.diagnostic.position, $1.diagnostic.code)
            }
    }

    /// What is wrong, in reading order.
    package var diagnostics: [Diagnostic] { findings.map(\.diagnostic) }

    /// What can be mended for certain.
    package var mendable: Set<Diagnostic> {
        Set(findings.filter { !$0.edits.isEmpty }.map(\.diagnostic))
    }

    /// The files whose text is needed, each once.
    package static func paths(of course: Course) -> [String] {
        let lessons = course.lessons.flatMap { $0.texts.values.map(\.file) }
        return Set(AuthoredFile.all(of: course).map(\.path) + lessons).sorted()
    }

    /// The files that change when everything is mended that can be mended for certain.
    ///
    /// Only spaces and punctuation of Chinese text change. Mending the result again changes
    /// nothing.
    ///
    /// - Parameters:
    ///   - course: The course.
    ///   - texts: The files, as for ``init(of:texts:)``.
    /// - Returns: The new texts by path.
    package static func corrections(
        of course: Course,
        texts: [String: String]
    ) -> [String: String] {
        var corrections: [String: String] = [:]
        for file in AuthoredFile.all(of: course) {
            guard let text = texts[file.path] else { continue }
            let mended = Correction(of: text, in: file).text
            if mended != text { corrections[file.path] = mended }
        }
        return corrections
    }
}

extension AuthoredFile {
    /// The files of a course in which Chinese may stand.
    static func all(of course: Course) -> [AuthoredFile] {
        let lessons = course.lessons.flatMap { $0.texts }.filter { isChinese($0.key) }
            .map { AuthoredFile(path: $0.value.file, form: .markdown(isChinese: true)) }
        // Rubrics have all languages in one file.
        let exercises = course.exercises.flatMap { $0.texts }.map { language, text in
            AuthoredFile(path: text.file, form: .markdown(isChinese: isChinese(language)))
        }
        let drawings = course.lessons.flatMap { lesson in
            lesson.figures.keys.filter(isChineseDrawing)
                .map { AuthoredFile(path: "\(lesson.folder)/\($0)", form: .drawing) }
        }
        let words = course.settings.languages.filter(isChinese).map { language in
            AuthoredFile(
                path: "site/words/\(language.rawValue).yml",
                form: .yaml(isChinese: true)
            )
        }
        let settings = ["site/site.yml", "site/glossary.yml"]
            .map { AuthoredFile(path: $0, form: .yaml(isChinese: false)) }
        return (lessons + exercises + drawings + words + settings).sorted { $0.path < $1.path }
    }

    private static func isChinese(_ language: Language) -> Bool {
        isChineseKey(language.rawValue)
    }

    /// Whether the language in a drawing's name is Chinese, as in `gap.zh.svg`.
    private static func isChineseDrawing(_ name: String) -> Bool {
        let parts = name.split(separator: ".")
        return parts.count > 2 && isChineseKey(String(parts[parts.count - 2]))
    }
}
