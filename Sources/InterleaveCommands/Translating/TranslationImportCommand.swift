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
