import ArgumentParser
import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Translations

/// The lessons and exercises of a course that a command speaks of.
struct TranslationSelection {
    /// The course's folder, absolute.
    let root: String
    let settings: CourseSettings
    let translations: [LoadedTranslation]
    /// What is wrong with the files of those lessons and exercises.
    let diagnostics: [Diagnostic]

    /// Reads the course.
    ///
    /// - Parameters:
    ///   - options: The command's.
    ///   - slugs: The lessons and exercises; all if there are none.
    /// - Throws: ``CourseNotFound``, ``TranslationMisuse``.
    init(_ options: CourseOptions, slugs: [String]) throws {
        root = try options.root()
        let loaded = CourseLoader(root: root).load()
        settings = loaded.course.settings
        let known = loaded.translations.map(\.slug)
        if let unknown = slugs.first(where: { !known.contains($0) }) {
            throw TranslationMisuse.unknownText(unknown, known: known)
        }
        let chosen = loaded.translations.filter { slugs.isEmpty || slugs.contains($0.slug) }
        translations = chosen
        diagnostics = loaded.diagnostics.filter { diagnostic in
            chosen.contains { diagnostic.position.file.hasPrefix($0.folder + "/") }
        }
    }

    /// A language of the course by its code.
    ///
    /// - Throws: ``TranslationMisuse`` if the course is not written in it.
    func language(_ code: String) throws(TranslationMisuse) -> Language {
        let language = Language(rawValue: code)
        guard settings.languages.contains(language) else {
            throw .unknownLanguage(code, known: settings.languages.map(\.rawValue))
        }
        return language
    }

    /// The text of a file of the course, byte for byte; `nil` if it cannot be read as UTF-8.
    func text(of file: String) -> String? {
        FileManager.default.contents(atPath: "\(root)/\(file)").flatMap {
            String(validating: $0, as: UTF8.self)
        }
    }

    /// The edit or the new file that a text becomes; nothing if it is that already.
    func add(_ text: String, at file: String, to change: inout CourseFiles) {
        if let old = self.text(of: file) {
            if old != text { change.edited[file] = (old, text) }
        } else {
            change.created[file] = text
        }
    }

    /// Files that are written together.
    struct CourseFiles {
        var created: [String: String] = [:]
        var edited: [String: (old: String, new: String)] = [:]
    }
}

/// Why a command about translations cannot do what it was asked.
enum TranslationMisuse: Error, Equatable {
    case unknownText(String, known: [String])
    case unknownLanguage(String, known: [String])

    /// What is wrong and what to do.
    var message: Message {
        switch self {
        case .unknownText(let slug, let known):
            Message(
                en: "no lesson or exercise \(slug) with translations; there are "
                    + (known.isEmpty ? "none" : known.joined(separator: ", ")),
                zh: "没有带译文的课或练习 \(slug)；现有："
                    + (known.isEmpty ? "无" : known.joined(separator: "、"))
            )
        case .unknownLanguage(let code, let known):
            Message(
                en: "the course has no language \(code); it has \(known.joined(separator: ", "))",
                zh: "课程没有语言 \(code)；现有：\(known.joined(separator: "、"))"
            )
        }
    }
}
