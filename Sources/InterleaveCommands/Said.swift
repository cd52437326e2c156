import ArgumentParser
import Diagnostics
import Foundation

extension String {
    /// A text of the help, in the language that this process was asked for.
    static func said(en: String, zh: String) -> String {
        Message(en: en, zh: zh)[.ofThisProcess]
    }
}

extension ArgumentHelp {
    /// A text of the help, in the language that this process was asked for.
    static func said(en: String, zh: String) -> ArgumentHelp {
        ArgumentHelp(.said(en: en, zh: zh))
    }
}

extension MessageLanguage {
    /// The language of help and of faults in the arguments, known before they are parsed.
    static let ofThisProcess = MessageLanguage(
        arguments: CommandLine.arguments,
        environment: ProcessInfo.processInfo.environment
    )

    /// The language that the option `--lang` names, else that of the locale.
    package init(arguments: [String], environment: [String: String]) {
        let named = arguments.indices.compactMap { index in
            let words = arguments[index...].prefix(2).joined(separator: "=")
            return words.hasPrefix("--lang=")
                ? words.split(separator: "=").dropFirst().first.map(String.init) : nil
        }
        .compactMap(MessageLanguage.init(rawValue:))
        self = named.last ?? MessageLanguage(environment: environment)
    }
}
