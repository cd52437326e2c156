package import CourseModel
import Diagnostics
import LessonMarkup
package import Translations

/// A lesson or an exercise with its translations held against the original.
package struct LoadedTranslation: Sendable {
    package let kind: Redirect.Kind
    package let slug: String
    /// The folder's path in the course.
    package let folder: String
    package let originalLanguage: Language
    package let original: TranslatableText
    /// The other languages' texts, in the order of the course's languages, as far as there are
    /// files that can be read.
    package let translations: [Translation]
    /// The languages that have no file.
    package let missing: [Language]
    /// What the lock file says, empty if there is none; `nil` if it cannot be read.
    package let lock: TranslationLock?

    /// A text in another language than the original's.
    package struct Translation: Sendable {
        package let language: Language
        package let text: TranslatableText
        package let comparison: TranslationComparison
    }

    /// `lesson` or `exercise`, with which the names of the files begin.
    package var stem: String { kind == .lesson ? "lesson" : "exercise" }

    /// The path of the lock file in the course.
    package var lockFile: String { "\(folder)/\(TranslationLock.fileName)" }

    /// The path of the file in a language.
    package func file(in language: Language) -> String {
        "\(folder)/\(stem).\(language.rawValue).md"
    }
}

extension TranslatedFile {
    /// The file cut into what is translated.
    ///
    /// - Parameters:
    ///   - document: The body, parsed.
    ///   - hintWord: What the language calls a hint; `nil` for a lesson.
    /// - Returns: The units.
    func translatableText(of document: MarkupDocument, hintWord: String?) -> TranslatableText {
        let heads = [TranslationUnit.Kind.title, .summary].compactMap { kind in
            matter.keys[kind.rawValue].flatMap { value in
                value.string.map { text in
                    TranslationUnit(
                        kind,
                        place: kind.rawValue,
                        source: text,
                        position: value.position,
                        lines: value.position.line...value.position.line
                    )
                }
            }
        }
        return TranslatableText(
            heads: heads,
            body: matter.body,
            document: document,
            firstLine: matter.bodyLine,
            hints: hintWord.map { Hints.numbers(in: document, word: $0) } ?? [:],
            file: path
        )
    }
}

/// The units of a file of a lesson or an exercise, for those who change it.
///
/// - Parameters:
///   - text: The whole file.
///   - path: Its path in the course.
///   - hintWord: What its language calls a hint; `nil` for a lesson.
/// - Returns: The units; `nil` if the file has no front matter that ends.
package func translatableText(
    of text: String,
    path: String,
    hintWord: String? = nil
) -> TranslatableText? {
    var ignored: [Diagnostic] = []
    let file = TextFile(path: path, text: text)
    guard let matter = FrontMatter.reading(file, diagnostics: &ignored) else { return nil }
    let document = MarkupDocument.parsing(
        matter.body,
        file: path,
        firstLine: matter.bodyLine
    ).document
    // The language plays no part in how a file is cut.
    let translated = TranslatedFile(language: .english, path: path, matter: matter)
    return translated.translatableText(of: document, hintWord: hintWord)
}
