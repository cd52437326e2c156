import CourseLoading
import CourseModel
import Foundation
import Translations

/// A PO file that can be imported.
struct PendingImport {
    /// The PO file, as it was named.
    let file: String
    let text: LoadedTranslation
    let language: Language
    let outcome: TranslationImport.Outcome

    /// The path of the translation in the course.
    var target: String { text.file(in: language) }

    /// The most bytes of a PO file.
    private static let largestByteCount = 4 * 1024 * 1024

    init(
        of file: String,
        into selection: TranslationSelection
    ) throws(TranslationImport.Refusal) {
        self.file = file
        let object: PortableObject
        do {
            object = try PortableObject(reading: try Self.text(of: file))
        } catch {
            throw TranslationImport.Refusal(faults: [error])
        }
        let name = object[TranslationExport.nameField] ?? ""
        let code = object["Language"] ?? ""
        let language = Language(rawValue: code)
        guard let text = selection.translations.first(where: { "\($0.stem)/\($0.slug)" == name })
        else { throw TranslationImport.Refusal(faults: [.noText(name)]) }
        guard selection.settings.languages.contains(language), language != text.originalLanguage
        else { throw TranslationImport.Refusal(faults: [.noLanguage(code)]) }
        guard let lock = text.lock else {
            throw TranslationImport.Refusal(faults: [.brokenLock(text.lockFile)])
        }
        let path = text.file(in: language)
        let hintWord =
            text.kind == .exercise ? selection.settings.hintWords[language] : nil
        let present = text.translations.first { $0.language == language }
        let source = present.flatMap { _ in selection.text(of: path) }
        guard (source == nil) == text.missing.contains(language) else {
            throw TranslationImport.Refusal(faults: [.brokenTarget(path)])
        }
        let translation = TranslationImport(
            original: text.original,
            file: source.flatMap { source in
                present.map { TranslationImport.File(source: source, text: $0.text) }
            },
            records: lock.records[language] ?? [],
            hintWord: hintWord,
            cut: { source in
                translatableText(
                    of: source.withUnixLineEnds,
                    path: path,
                    hintWord: hintWord
                )
            }
        )
        self.text = text
        self.language = language
        outcome = try translation.outcome(of: object)
    }

    private static func text(of file: String) throws(PortableObject.Fault) -> String {
        guard let handle = FileHandle(forReadingAtPath: file) else { throw .unreadable() }
        defer { try? handle.close() }
        guard let bytes = try? handle.read(upToCount: largestByteCount + 1),
            bytes.count <= largestByteCount, let text = String(validating: bytes, as: UTF8.self)
        else { throw .unreadable() }
        return text
    }
}

extension String {
    /// The text as the loader of a course takes it: no byte order mark, a newline at each line end.
    fileprivate var withUnixLineEnds: String {
        let content = hasPrefix("\u{FEFF}") ? String(unicodeScalars.dropFirst()) : self
        return content.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}
