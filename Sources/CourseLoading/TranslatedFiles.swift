import CourseModel
import Diagnostics

/// A Markdown file in one language, split into front matter and body.
struct TranslatedFile {
    let language: Language
    let path: String
    let matter: FrontMatter
    /// Whether another language's file could not be read; it may have had any key.
    var hasUnreadTwin = false

    /// The file's first character.
    var start: SourcePosition { SourcePosition(file: path) }
}

/// The files `lesson.<lang>.md` or `exercise.<lang>.md` of one folder.
struct TranslatedFiles {
    /// `lesson` or `exercise`.
    let stem: String
    /// The folder's path in the course.
    let path: String
    let folder: CourseFolder

    /// What was found in the folder.
    struct Reading {
        /// The files that can be read, the original first, then in the order of the course's
        /// languages.
        let files: [TranslatedFile]
        /// The languages that have no file.
        let missing: [Language]
    }

    /// Reads the files.
    ///
    /// A file in an unlisted language is reported, and so is a language without a file.
    func read(languages: [Language], diagnostics: inout [Diagnostic]) -> Reading {
        let names = folder.names(in: path)
        for name in names {
            guard let language = language(of: name), !languages.contains(language) else { continue }
            diagnostics.append(.unlistedLanguage("\(path)/\(name)", known: languages))
        }
        let missing = languages.filter { !names.contains(name(in: $0)) }
        let files = languages.compactMap { language -> TranslatedFile? in
            let file = "\(path)/\(name(in: language))"
            guard !missing.contains(language),
                let text = TextFile.reading(file, of: folder, diagnostics: &diagnostics),
                let matter = FrontMatter.reading(text, diagnostics: &diagnostics)
            else { return nil }
            return TranslatedFile(language: language, path: file, matter: matter)
        }
        let original = original(among: files, languages: languages, diagnostics: &diagnostics)
        if let original {
            for language in missing {
                let file = "\(path)/\(name(in: language))"
                diagnostics.append(
                    .missingTranslation(file, language: language, original: original)
                )
            }
        }
        let ordered =
            files.filter { $0.language == original } + files.filter { $0.language != original }
        return Reading(
            files: ordered.map { file in
                var file = file
                file.hasUnreadTwin = files.count + missing.count < languages.count
                return file
            },
            missing: missing
        )
    }

    /// The language of the original: what the front matter says, else the course's first; of a
    /// text that lacks that, the first one there is.
    private func original(
        among files: [TranslatedFile],
        languages: [Language],
        diagnostics: inout [Diagnostic]
    ) -> Language? {
        let named = SharedKeys(files: files).value("original", diagnostics: &diagnostics) {
            keys,
            diagnostics -> Language? in
            guard let value = keys["original"] else { return nil }
            let language = value.string.map { Language(rawValue: $0) }
            if let language, files.contains(where: { $0.language == language }) { return language }
            let known = files.map(\.language.rawValue)
            diagnostics.append(
                .unknownOriginal(value.string ?? "", known: known, at: value.position)
            )
            return nil
        }
        return named ?? files.first?.language
    }

    private func name(in language: Language) -> String { "\(stem).\(language.rawValue).md" }

    private func language(of name: String) -> Language? {
        guard name.hasPrefix(stem + "."), name.hasSuffix(".md") else { return nil }
        return Language(rawValue: String(name.dropFirst(stem.count + 1).dropLast(3)))
    }
}
