import ArgumentParser
import Diagnostics
import Foundation

/// What commands say, and how they end.
enum Terminal {
    /// Writes a line to standard error.
    static func complain(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// Writes a fault of our own and gives the exit code for it.
    static func fault(_ message: Message, in language: MessageLanguage) -> ExitCode {
        complain("interleave: " + message[language])
        return ExitCode(70)
    }

    /// Writes what this machine lacks and gives the exit code for it.
    static func unavailable(_ message: Message, in language: MessageLanguage) -> ExitCode {
        complain("interleave: " + message[language])
        return ExitCode(69)
    }

    /// Writes what is wrong with the arguments and gives the exit code for it.
    static func misuse(_ message: Message, in language: MessageLanguage) -> ExitCode {
        complain("interleave: " + message[language])
        return .validationFailure
    }

    /// Writes each diagnostic to standard error, then how many there are.
    static func show(_ diagnostics: [Diagnostic], in language: MessageLanguage) {
        guard !diagnostics.isEmpty else { return }
        for diagnostic in diagnostics {
            complain(diagnostic.text(in: language))
        }
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        let total = Message(
            en: "errors: \(errors), warnings: \(warnings)",
            zh: "错误 \(errors) 处，警告 \(warnings) 处"
        )
        complain(total[language])
    }
}
