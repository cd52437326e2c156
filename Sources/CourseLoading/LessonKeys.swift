import CourseModel
import Diagnostics

/// What the front matter of a lesson's files says about the lesson itself, whatever the language.
struct LessonKeys {
    private static let known = [
        "title", "summary", "original", "minutes", "requires", "exercises", "notes",
    ]

    let minutes: Int
    let requires: [Placed<String>]
    let exercises: [Placed<String>]
    let notes: [Placed<String>]

    /// Takes each key from the first file that has it; other files may only repeat it.
    init(files: [TranslatedFile], diagnostics: inout [Diagnostic]) {
        for file in files {
            file.matter.keys.reportKeys(unlike: Self.known, diagnostics: &diagnostics)
        }
        let shared = SharedKeys(files: files)
        minutes =
            shared.value("minutes", diagnostics: &diagnostics) { keys, diagnostics in
                keys.positiveInteger("minutes", diagnostics: &diagnostics)
            } ?? 0
        requires = shared.strings("requires", diagnostics: &diagnostics)
        exercises = shared.strings("exercises", diagnostics: &diagnostics)
        notes = shared.strings("notes", diagnostics: &diagnostics)
        shared.require("minutes", diagnostics: &diagnostics)
    }
}

/// Keys that need stand in one language's file only.
struct SharedKeys {
    let files: [TranslatedFile]

    /// Reports a key that no file has.
    func require(_ key: String, diagnostics: inout [Diagnostic]) {
        let keys = files.map(\.matter.keys)
        guard let first = keys.first, !files.contains(where: \.hasUnreadTwin),
            keys.allSatisfy({ $0[key] == nil && !$0.isBroken })
        else { return }
        diagnostics.append(.missingKey(key, at: first.position))
    }

    /// The value of a key in the first file that has it; others that disagree are reported.
    func value<Value: Equatable>(
        _ key: String,
        diagnostics: inout [Diagnostic],
        read: (_ keys: YAMLMapping, _ diagnostics: inout [Diagnostic]) -> Value?
    ) -> Value? {
        var first: (value: Value, file: String)?
        for file in files {
            guard let place = file.matter.keys[key]?.position,
                let value = read(file.matter.keys, &diagnostics)
            else { continue }
            if let first, first.value != value {
                diagnostics.append(.disagreeingKey(key, with: first.file, at: place))
            }
            first = first ?? (value, file.path)
        }
        return first?.value
    }

    /// A list of texts, each with its place in the first file that has the key.
    func strings(_ key: String, diagnostics: inout [Diagnostic]) -> [Placed<String>] {
        var places: [Placed<String>]?
        _ = value(key, diagnostics: &diagnostics) { keys, diagnostics -> [String]? in
            let strings = keys.strings(key, diagnostics: &diagnostics)
            places = places ?? strings
            return strings?.map(\.value)
        }
        return places ?? []
    }
}
