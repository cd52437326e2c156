package import CourseModel
package import Diagnostics

/// What was read from a course's folder: as much of the course as could be understood.
package struct LoadedCourse: Sendable {
    /// Complete only when no diagnostic is an error.
    package let course: Course
    /// Everything that is wrong, in reading order.
    package let diagnostics: [Diagnostic]
}

/// Reads `site/site.yml`, `lessons/`, `exercises/` and `Tests/Hidden/`.
package struct CourseLoader: Sendable {
    /// The course's folder, absolute.
    package let root: String

    package init(root: String) {
        self.root = root
    }

    /// Reads the whole course.
    package func load() -> LoadedCourse {
        let settings = CourseSettings(
            title: LocalizedText([:]),
            summary: LocalizedText([:]),
            languages: [],
            languageNames: [:],
            allowsRawHTML: false,
            parts: []
        )
        return LoadedCourse(
            course: Course(settings: settings, lessons: [], exercises: []),
            diagnostics: []
        )
    }
}
