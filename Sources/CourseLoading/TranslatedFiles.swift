import CourseModel
import Diagnostics

/// A Markdown file in one language, split into front matter and body.
struct TranslatedFile {
    let language: Language
    let path: String
    let matter: FrontMatter
    /// Whether another language's file is missing or could not be read; it may have had any key.
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

    /// The files that can be read, in the order of the course's languages.
    ///
    /// A language without a file is reported, and so is a file in an unlisted language.
    func read(languages: [Language], diagnostics: inout [Diagnostic]) -> [TranslatedFile] {
        let names = folder.names(in: path)
        for name in names {
            guard let language = language(of: name), !languages.contains(language) else { continue }
            diagnostics.append(.unlistedLanguage("\(path)/\(name)", known: languages))
        }
        let files = languages.compactMap { language -> TranslatedFile? in
            let name = "\(stem).\(language.rawValue).md"
            let file = "\(path)/\(name)"
            guard names.contains(name) else {
                diagnostics.append(.missingTranslation(file, language: language))
                return nil
            }
            guard let text = TextFile.reading(file, of: folder, diagnostics: &diagnostics),
                let matter = FrontMatter.reading(text, diagnostics: &diagnostics)
            else { return nil }
            return TranslatedFile(language: language, path: file, matter: matter)
        }
        return files.map { file in
            var file = file
            file.hasUnreadTwin = files.count < languages.count
            return file
        }
    }

    private func language(of name: String) -> Language? {
        guard name.hasPrefix(stem + "."), name.hasSuffix(".md") else { return nil }
        return Language(rawValue: String(name.dropFirst(stem.count + 1).dropLast(3)))
    }
}
