package import ArgumentParser
import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Translations

/// `interleave translations export`: texts for translators' tools.
package struct TranslationExportCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: .said(
            en: "Writes a gettext PO file for each lesson and exercise.",
            zh: "给每课、每个练习写出一个 gettext PO 文件。"
        ),
        discussion: .said(
            en: """
                A translation whose original has changed is fuzzy, with the older original if git \
                still has it. Older PO files can be merged into new ones with msgmerge.
                """,
            zh: """
                原文改过的译文标为 fuzzy；git 里若还有旧原文，会一并写出。旧的 PO 文件可以用 msgmerge \
                并入新的文件。
                """
        )
    )

    @OptionGroup var options: CourseOptions

    @Option(
        name: .customLong("to"),
        help: .said(en: "The code of the language to translate into.", zh: "译成哪种语言（代码）。")
    )
    var target: String

    @Argument(
        help: .said(
            en: "The names of lessons and exercises; all without a name.",
            zh: "课或练习的名字；不写则为全部。"
        )
    )
    var slugs: [String] = []

    @Option(
        help: .said(
            en: "The folder for the files, which is made; otherwise the current one.",
            zh: "输出到哪个文件夹，不存在会创建；默认为当前文件夹。"
        ),
        completion: .directory
    )
    var output: String = "."

    package init() {}

    package func run() async throws {
        let messages = options.language
        try await Translating.reporting(in: messages) {
            let selection = try TranslationSelection(options, slugs: slugs)
            let language = try selection.language(target)
            try Translating.requireLocks(of: selection, in: messages)
            let errors = selection.diagnostics.filter { $0.severity == .error }
            guard errors.isEmpty else {
                Terminal.show(errors, in: messages)
                throw ExitCode.failure
            }
            let history = OriginalHistory(
                root: selection.root,
                environment: ProcessInfo.processInfo.environment
            )
            var files: [(name: String, text: String)] = []
            for text in selection.translations where text.originalLanguage != language {
                let comparison =
                    text.translations.first { $0.language == language }?.comparison
                    ?? text.comparisonOfNothing
                let stale = comparison.blocks.filter(\.state.isStale).compactMap(\.record?.original)
                let older = try await history.texts(of: Set(stale), in: text.original.file)
                let object = TranslationExport(
                    name: "\(text.stem)/\(text.slug)",
                    original: text.originalLanguage.rawValue,
                    language: target,
                    comparison: comparison
                ).portableObject(older: older ?? [:])
                files.append(("\(text.stem)-\(text.slug).\(target).po", object.text))
            }
            try write(files, in: messages)
        }
    }

    private func write(
        _ files: [(name: String, text: String)],
        in language: MessageLanguage
    ) throws {
        let folder = URL(filePath: output).standardizedFileURL
        do {
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true
            )
            for file in files {
                let place = folder.appending(path: file.name)
                try Data(file.text.utf8).write(to: place, options: .atomic)
                print(place.path)
            }
        } catch {
            throw Terminal.fault(
                Message(
                    en: "\(output) cannot be written: \(error.localizedDescription)",
                    zh: "无法写入 \(output)：\(error.localizedDescription)"
                ),
                in: language
            )
        }
        if files.isEmpty {
            print(
                Message(
                    en: "There is nothing to translate into \(target): it is the original.",
                    zh: "没有要译成 \(target) 的内容：它就是原文。"
                )[language]
            )
        }
    }
}
