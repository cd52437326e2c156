package import ArgumentParser
import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import TerminalText
import Translations

/// `interleave translations status`, also without the last word.
package struct TranslationStatusCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: .said(
            en: "Shows a table, what has changed, or records the present state.",
            zh: "显示统计表和原文的改动，或记录现状。"
        ),
        discussion: .said(
            en: """
                A table by lesson, exercise and language; with names also where each block is that \
                is missing or old. Nothing of this makes the command fail; errors of the files do.
                """,
            zh: """
                按课、练习和语言列表；给出名字时还会列出每块缺失或过时的译文在哪里。译文缺失或过时不算失败；\
                文件有错误时命令失败。
                """
        )
    )

    @OptionGroup var options: CourseOptions

    @Argument(
        help: .said(
            en: "The names of lessons and exercises; all without a name.",
            zh: "课或练习的名字；不写则为全部。"
        )
    )
    var slugs: [String] = []

    @Flag(
        help: .said(
            en: "Tell where each block is that is missing or old.",
            zh: "列出每块缺失或过时的译文的位置。"
        )
    )
    var verbose = false

    @Flag(
        help: .said(
            en:
                "Show what changed in the originals since they were translated, from git's history.",
            zh: "显示翻译之后原文改了什么（取自 git 历史）。"
        )
    )
    var diff = false

    @Flag(
        help: .said(
            en: "Record that every translation there is was made from the original as it is.",
            zh: "记录现状：现有译文都与当前原文一致。"
        )
    )
    var accept = false

    @Flag(help: .said(en: "Print a JSON array.", zh: "输出 JSON 数组。"))
    var json = false

    package init() {}

    package func validate() throws {
        if [json, diff, accept].count(where: { $0 }) > 1 {
            throw ValidationError(
                .said(
                    en: "--json, --diff and --accept exclude each other",
                    zh: "--json、--diff 和 --accept 只能用一个"
                )
            )
        }
    }

    package func run() async throws {
        let language = options.language
        try await Translating.reporting(in: language) {
            let selection = try TranslationSelection(options, slugs: slugs)
            if accept { return try record(selection, in: language) }
            let table = TranslationTable(selection.translations)
            if json {
                print(try table.json())
            } else {
                Terminal.show(table.lines(in: language))
                if diff {
                    try await showDifferences(of: selection, in: language)
                } else if verbose || !slugs.isEmpty {
                    let places = table.places(in: language)
                    Terminal.show((places.isEmpty ? [] : [""]) + places)
                }
            }
            let errors = selection.diagnostics.filter { $0.severity == .error }
            Terminal.show(errors, in: language)
            if !errors.isEmpty { throw ExitCode.failure }
        }
    }

    /// Takes every translation as made from its original as it is.
    private func record(
        _ selection: TranslationSelection,
        in language: MessageLanguage
    ) throws {
        try Translating.requireLocks(of: selection, in: language)
        var files = TranslationSelection.CourseFiles()
        for text in selection.translations where !text.translations.isEmpty {
            var lock = TranslationLock()
            for translation in text.translations {
                lock.records[translation.language] = translation.comparison.records { _ in true }
            }
            selection.add(lock.text, at: text.lockFile, to: &files)
        }
        try Translating.write(files, of: selection.root, in: language)
        let count = files.created.count + files.edited.count
        if count == 0 {
            print(Message(en: "All of it was recorded already.", zh: "现状早已记录。")[language])
        }
    }
}
