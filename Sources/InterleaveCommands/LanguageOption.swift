import ArgumentParser
import Diagnostics
import Foundation

/// The option of every command that says something.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: .said(
            en: "The language of messages, en or zh; otherwise that of the locale.",
            zh: "信息的语言，en 或 zh；默认由系统区域设置决定。"
        )
    )
    private var givenLanguage: MessageLanguage?

    /// The language of messages.
    var language: MessageLanguage {
        givenLanguage ?? MessageLanguage(environment: ProcessInfo.processInfo.environment)
    }
}
