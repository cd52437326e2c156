import CourseModel
import Scaffolding

/// A course of one lesson, `08-races`, in some languages, and a learners' package.
func sampleSource(
    languages: [String] = ["en", "zh"],
    parts: [ClosedRange<Int>] = [],
    texts: [String: String] = [:]
) -> CourseSource {
    let codes = languages.map { Language(rawValue: $0) }
    let hints: [Language: String] = [.english: "Hint", .chinese: "提示"]
    let settings = CourseSettings(
        title: LocalizedText([:]),
        summary: LocalizedText([:]),
        languages: codes,
        languageNames: [:],
        hintWords: hints,
        allowsRawHTML: false,
        parts: parts.map { CourseSettings.Part(title: LocalizedText([:]), lessonNumbers: $0) }
    )
    let own = [
        "lessons/08-races/lesson.en.md": "---\ntitle: Races\nexercises: []\n---\n\nText.\n",
        "lessons/08-races/lesson.zh.md": "---\ntitle: 竞态\n---\n\n正文。\n",
        "exercises/Package.swift": sampleManifest(),
    ]
    return CourseSource(
        course: Course(settings: settings, lessons: [], exercises: []),
        texts: own.merging(texts) { _, given in given }
    )
}

/// A learners' manifest with the lines of some exercises.
func sampleManifest(_ entries: String...) -> String {
    """
    let exercises: [(folder: String, module: String)] = [
    \(entries.map { "    \($0)\n" }.joined())]

    let memorySafe: Set = ["Gather"]

    """
}

extension CourseChange {
    /// A new file as text; empty if there is none.
    func text(_ path: String) -> String {
        String(decoding: created[path] ?? [], as: UTF8.self)
    }
}
