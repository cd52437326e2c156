import ArgumentParser
import CourseLoading
import Diagnostics
import Foundation
import Sandbox
import Scaffolding
import Translations

/// What the commands about translations have in common.
enum Translating {
    /// Runs a command; what it throws becomes a line on standard error and an exit code.
    static func reporting(
        in language: MessageLanguage,
        _ command: () async throws -> Void
    ) async throws {
        do {
            try await command()
        } catch let error as TranslationMisuse {
            throw Terminal.misuse(error.message, in: language)
        } catch let error as SandboxError {
            throw Terminal.fault(error.message, in: language)
        } catch let error as CourseNotFound {
            throw Terminal.misuse(error.message, in: language)
        } catch let error as CourseChangeError {
            throw Terminal.fault(error.message, in: language)
        }
    }

    /// Refuses to go on with lock files that cannot be read, for what they say would be lost.
    ///
    /// - Throws: The exit code, once the faults were shown.
    static func requireLocks(
        of selection: TranslationSelection,
        in language: MessageLanguage
    ) throws {
        let broken = selection.translations.filter { $0.lock == nil }.map(\.lockFile)
        guard !broken.isEmpty else { return }
        Terminal.show(
            selection.diagnostics.filter { broken.contains($0.position.file) },
            in: language
        )
        throw ExitCode.failure
    }

    /// Writes files of the course, all or none, and tells which.
    static func write(
        _ files: TranslationSelection.CourseFiles,
        of root: String,
        in language: MessageLanguage
    ) throws {
        var change = CourseChange()
        change.created = files.created.mapValues { Array($0.utf8) }
        change.edited = files.edited.mapValues { CourseChange.Edit(old: $0.old, new: $0.new) }
        var writer = CourseChangeWriter(root: root)
        try writer.write(change)
        for path in files.created.keys.sorted() {
            print(Message(en: "new      \(path)", zh: "新建  \(path)")[language])
        }
        for path in files.edited.keys.sorted() {
            print(Message(en: "changed  \(path)", zh: "修改  \(path)")[language])
        }
    }
}
