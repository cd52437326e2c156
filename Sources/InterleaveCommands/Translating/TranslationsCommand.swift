package import ArgumentParser

/// `interleave translations`: how far the languages of a course are apart.
package struct TranslationsCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "translations",
        abstract: .said(
            en: "Tells which translations are missing or older than their originals.",
            zh: "查看哪些译文缺失或落后于原文。"
        ),
        discussion: .said(
            en: """
                What each translated block was made from is kept in translations.lock beside the \
                texts. The pages show the original wherever a translation is missing or older.
                """,
            zh: """
                每块译文依据哪一版原文，记录在正文旁边的 translations.lock 里。缺少译文或译文已旧的地方，\
                页面显示原文。
                """
        ),
        subcommands: [
            TranslationStatusCommand.self, TranslationExportCommand.self,
            TranslationImportCommand.self,
        ],
        defaultSubcommand: TranslationStatusCommand.self
    )

    package init() {}
}
