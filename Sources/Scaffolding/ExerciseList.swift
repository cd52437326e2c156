/// The list of exercises in a package manifest, which is edited as text.
///
/// It begins with a line such as `let exercises: [(folder: String, module: String)] = [` and has a
/// line for each exercise: `("08-races/atomic-counter", "AtomicCounter"),`.
struct ExerciseList {
    let manifest: String
    /// What the first value of an entry is called.
    private let label: String
    /// Whether a course can do without this manifest.
    private let isOptional: Bool

    /// The learners' package.
    static let learners = ExerciseList(
        manifest: "exercises/Package.swift",
        label: "folder",
        isOptional: false
    )

    /// The package of the kit itself, which tests its own course; other courses have none.
    static let suites = ExerciseList(
        manifest: "Package.swift",
        label: "slug",
        isOptional: true
    )

    private var opening: String { "let exercises: [(\(label): String, module: String)] = [" }

    /// The manifest with one more exercise, in the order of the names.
    func adding(
        _ name: String,
        _ module: String,
        to source: CourseSource
    ) throws(ScaffoldRefusal) -> CourseChange {
        try changing(source) { entries in
            let entry = Self.entry(name, module)
            // The kit's own list is in the order of the course, which its names do not tell.
            let place = entries.firstIndex { label == "folder" && String($0) > entry }
            entries.insert(entry, at: place ?? entries.endIndex)
        }
    }

    /// The manifest with other entries in place of its own.
    func holding(
        _ exercises: [(name: String, module: String)],
        in source: CourseSource
    ) throws(ScaffoldRefusal) -> CourseChange {
        try changing(source) { $0 = exercises.map { Self.entry($0.name, $0.module) } }
    }

    private func changing(
        _ source: CourseSource,
        _ change: (inout [String]) -> Void
    ) throws(ScaffoldRefusal) -> CourseChange {
        var result = CourseChange()
        let text = source.texts[manifest] ?? ""
        var file = TextLines(text)
        guard let start = file.lines.firstIndex(of: opening),
            let end = file.lines[(start + 1)...].firstIndex(of: "]")
        else {
            if isOptional { return result }
            throw ScaffoldRefusal(
                en: "\(manifest) has no list that begins with the line `\(opening)` and ends with "
                    + "a line `]`; write it like that of the course that came with interleave",
                zh: "\(manifest) 里没有以 `\(opening)` 一行开头、以 `]` 一行结尾的列表；"
                    + "请参照 interleave 自带课程的写法"
            )
        }
        var entries = Array(file.lines[(start + 1)..<end])
        change(&entries)
        file.lines.replaceSubrange((start + 1)..<end, with: entries)
        result.edit(manifest, from: text, to: file.text)
        return result
    }

    private static func entry(_ name: String, _ module: String) -> String {
        "    (\"\(name)\", \"\(module)\"),"
    }
}
