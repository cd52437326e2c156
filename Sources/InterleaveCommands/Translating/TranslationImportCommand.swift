package import ArgumentParser
import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Translations

/// `interleave translations import`: what translators hand back.
package struct TranslationImportCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: .said(
            en: "Writes the translations of PO files into the course.",
            zh: "把 PO 文件中的译文写回课程。"
        ),
        discussion: .said(
            en: """
                Only blocks whose translation differs are replaced; the rest of the file stays as \
                it is. Fuzzy and empty entries are left alone. If anything is wrong in any file, \
                nothing is written.
                """,
            zh: """
                只替换译文有变化的块，文件其余部分保持原样。标为 fuzzy 的条目和空条目不会导入。任何文件有错，\
                就什么都不写。
                """
        )
    )

    @OptionGroup var options: CourseOptions

    @Argument(help: .said(en: "The PO files.", zh: "PO 文件。"), completion: .file())
    var files: [String]

    package init() {}

    package func run() async throws {
        let messages = options.language
        try await Translating.reporting(in: messages) {
            let selection = try TranslationSelection(options, slugs: [])
            var diagnostics: [Diagnostic] = []
            var imports: [PendingImport] = []
            for file in files {
                do throws(TranslationImport.Refusal) {
                    imports.append(try PendingImport(of: file, into: selection))
                } catch {
                    diagnostics += error.faults.map { $0.diagnostic(in: file) }
                }
            }
            for (index, pending) in imports.enumerated()
            where imports[..<index].contains(where: { $0.target == pending.target }) {
                diagnostics.append(.twice(pending.target, in: pending.file))
            }
            guard diagnostics.isEmpty else {
                Terminal.show(diagnostics.inReadingOrder(), in: messages)
                throw ExitCode.failure
            }
            try write(imports, into: selection, in: messages)
        }
    }

    private func write(
        _ imports: [PendingImport],
        into selection: TranslationSelection,
        in language: MessageLanguage
    ) throws {
        var changes = TranslationSelection.CourseFiles()
        var locks: [String: TranslationLock] = [:]
        for pending in imports where pending.outcome.changed + pending.outcome.confirmed > 0 {
            selection.add(pending.outcome.source, at: pending.target, to: &changes)
            var lock = locks[pending.text.lockFile] ?? pending.text.lock ?? TranslationLock()
            lock.records[pending.language] = pending.outcome.records
            locks[pending.text.lockFile] = lock
        }
        for (file, lock) in locks { selection.add(lock.text, at: file, to: &changes) }
        try Translating.write(changes, of: selection.root, in: language)
        let outcomes = imports.map(\.outcome)
        let changed = outcomes.map(\.changed).reduce(0, +)
        let confirmed = outcomes.map(\.confirmed).reduce(0, +)
        let left = outcomes.map(\.left).reduce(0, +)
        print(
            Message(
                en: "blocks: \(changed) changed, \(confirmed) confirmed, \(left) left alone",
                zh: "译文块：改动 \(changed) 个，确认 \(confirmed) 个，保持原状 \(left) 个"
            )[language]
        )
    }
}

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

extension PortableObject.Fault {
    fileprivate static func unreadable() -> Self {
        Self(
            1,
            en: "the file cannot be read as UTF-8, or has more than 4 MiB",
            zh: "无法按 UTF-8 读取文件，或者文件超过 4 MiB"
        )
    }

    fileprivate static func noText(_ name: String) -> Self {
        let field = TranslationExport.nameField
        return Self(
            1,
            en: "the header \(field) names no lesson or exercise of this course that has "
                + "translations: `\(name.prefix(60))`",
            zh: "文件头 \(field) 写的不是本课程有译文的课或练习：`\(name.prefix(60))`"
        )
    }

    fileprivate static func noLanguage(_ code: String) -> Self {
        Self(
            1,
            en: "the header Language names none that this text is translated into: "
                + "`\(code.prefix(20))`",
            zh: "文件头 Language 写的不是本文要译成的语言：`\(code.prefix(20))`"
        )
    }

    fileprivate static func brokenLock(_ file: String) -> Self {
        Self(
            1,
            en: "\(file) cannot be read; interleave check tells why",
            zh: "无法读取 \(file)；用 interleave check 查看原因"
        )
    }

    fileprivate static func brokenTarget(_ file: String) -> Self {
        Self(
            1,
            en: "\(file) has errors; interleave check tells which",
            zh: "\(file) 有错误；用 interleave check 查看"
        )
    }

    /// The fault as it is shown of other files.
    fileprivate func diagnostic(in file: String) -> Diagnostic {
        Diagnostic(
            .error,
            "bad-po",
            at: SourcePosition(file: file, line: line),
            message,
            mend: Message(
                en: "nothing was changed; mend the file, or export anew",
                zh: "没有做任何改动；请修正文件，或重新导出"
            )
        )
    }
}

extension Diagnostic {
    fileprivate static func twice(_ target: String, in file: String) -> Diagnostic {
        Diagnostic(
            .error,
            "bad-po",
            at: SourcePosition(file: file),
            Message(
                en: "another file was named that is a translation for \(target) too",
                zh: "另有一个文件也是 \(target) 的译文"
            ),
            mend: Message(en: "name one of them", zh: "请只给出其中一个")
        )
    }
}
