import ArgumentParser
import Diagnostics
import Foundation

extension Interleave {
    /// Runs the command that the process's arguments name, and ends the process.
    package static func runToTheEnd() async -> Never {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            exit(withError: nil)
        } catch {
            guard MessageLanguage.ofThisProcess == .chinese else { exit(withError: error) }
            let code = exitCode(for: error)
            let text = ArgumentWords.chinese(fullMessage(for: error))
            if !text.isEmpty {
                let output = code.isSuccess ? FileHandle.standardOutput : .standardError
                output.write(Data((text + "\n").utf8))
            }
            exit(withError: code)
        }
    }
}
