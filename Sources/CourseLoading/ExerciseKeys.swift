import CourseModel
import Diagnostics

/// What the front matter of an exercise's files says about the exercise, whatever the language.
struct ExerciseKeys {
    private static let known = [
        "title", "summary", "original", "module", "lesson", "difficulty", "limits", "memory_safe",
        "rubric",
    ]

    let module: String
    let lesson: Placed<String>?
    let difficulty: Exercise.Difficulty
    let limits: Exercise.Limits
    let isMemorySafe: Bool
    let rubric: [LoadedRubricItem]
    /// Where the rubric begins.
    let rubricPosition: SourcePosition?

    /// Takes each key from the first file that has it; other files may only repeat it.
    init(files: [TranslatedFile], languages: [Language], diagnostics: inout [Diagnostic]) {
        for file in files {
            file.matter.keys.reportKeys(unlike: Self.known, diagnostics: &diagnostics)
        }
        let shared = SharedKeys(files: files)
        for key in ["module", "lesson", "difficulty", "rubric"] {
            shared.require(key, diagnostics: &diagnostics)
        }
        module = shared.placedString("module", diagnostics: &diagnostics)?.value ?? ""
        lesson = shared.placedString("lesson", diagnostics: &diagnostics)
        difficulty =
            shared.value("difficulty", diagnostics: &diagnostics) { keys, diagnostics in
                Self.difficulty(in: keys, diagnostics: &diagnostics)
            } ?? .medium
        limits =
            shared.value("limits", diagnostics: &diagnostics) { keys, diagnostics in
                Self.limits(in: keys, diagnostics: &diagnostics)
            } ?? Exercise.Limits()
        isMemorySafe =
            shared.value("memory_safe", diagnostics: &diagnostics) { keys, diagnostics in
                Self.isMemorySafe(in: keys, diagnostics: &diagnostics)
            } ?? false
        rubric =
            shared.value("rubric", diagnostics: &diagnostics) { keys, diagnostics in
                RubricReader(languages: languages).read(keys, diagnostics: &diagnostics)
            } ?? []
        rubricPosition = files.lazy.compactMap { $0.matter.keys["rubric"]?.position }.first
    }

    private static func difficulty(
        in keys: YAMLMapping,
        diagnostics: inout [Diagnostic]
    ) -> Exercise.Difficulty? {
        guard let value = keys["difficulty"] else { return nil }
        if let difficulty = value.string.flatMap(Exercise.Difficulty.init) { return difficulty }
        diagnostics.append(.wrongType(of: "difficulty", wanted: .difficulty, at: value.position))
        return nil
    }

    private static func isMemorySafe(
        in keys: YAMLMapping,
        diagnostics: inout [Diagnostic]
    ) -> Bool? {
        guard let value = keys["memory_safe"] else { return nil }
        if let boolean = value.boolean { return boolean }
        diagnostics.append(.wrongType(of: "memory_safe", wanted: .boolean, at: value.position))
        return nil
    }

    private static func limits(
        in keys: YAMLMapping,
        diagnostics: inout [Diagnostic]
    ) -> Exercise.Limits? {
        guard let value = keys["limits"] else { return nil }
        guard let mapping = value.mapping else {
            diagnostics.append(.wrongType(of: "limits", wanted: .mapping, at: value.position))
            return nil
        }
        mapping.reportKeys(unlike: ["wall", "memory", "processes"], diagnostics: &diagnostics)
        let usual = Exercise.Limits()
        let wall = mapping.positiveInteger("wall", diagnostics: &diagnostics)
        let memory = mapping.positiveInteger("memory", diagnostics: &diagnostics)
        let processes = mapping.positiveInteger("processes", diagnostics: &diagnostics)
        return Exercise.Limits(
            wallSeconds: wall ?? usual.wallSeconds,
            memoryMebibytes: memory ?? usual.memoryMebibytes,
            processes: processes ?? usual.processes
        )
    }
}

extension SharedKeys {
    /// A text with its place in the first file that has the key.
    func placedString(_ key: String, diagnostics: inout [Diagnostic]) -> Placed<String>? {
        var place: SourcePosition?
        let text = value(key, diagnostics: &diagnostics) { keys, diagnostics -> String? in
            place = place ?? keys[key]?.position
            return keys[key]?.nonEmptyString(of: key, diagnostics: &diagnostics)
        }
        guard let text, let place else { return nil }
        return Placed(text, at: place)
    }
}
