import ArgumentParser
import Diagnostics
import Foundation
import Grading
import LearnerProgress
import TerminalScreen
import TerminalText

extension Terminal {
    /// Runs a learner's command; what it throws becomes a line on standard error and an exit code.
    static func reporting(
        in language: MessageLanguage,
        _ command: () async throws -> Void
    ) async throws {
        do {
            try await command()
        } catch let error as CourseNotFound {
            throw misuse(error.message, in: language)
        } catch let error as UnknownExercise {
            throw misuse(error.message, in: language)
        } catch let error as ProgressStoreError {
            throw fault(error.message, in: language)
        } catch let error as GradingError {
            throw fault(error.message, in: language)
        } catch let error as StarterError {
            throw fault(error.message, in: language)
        }
    }

    /// Says why a command does not do what it was asked, and gives the exit code for it.
    static func refusal(_ message: Message, in language: MessageLanguage) -> ExitCode {
        complain(message[language])
        return .failure
    }

    /// Colour if standard output is a terminal that has some and the reader wants it.
    static var style: TextStyle {
        let environment = ProcessInfo.processInfo.environment
        let isPlain = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
        return TextStyle(isOn: ScreenSize.hasTerminal && !isPlain)
    }

    /// The columns of the terminal; `nil` if standard output is none.
    static var width: Int? { ScreenSize.hasTerminal ? ScreenSize.current().columns : nil }

    /// Writes lines to standard output.
    static func show(_ lines: [String]) {
        for line in lines { print(line) }
    }
}
