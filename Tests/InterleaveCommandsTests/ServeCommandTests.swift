import ArgumentParser
import Foundation
import PreviewServer
import Testing

@testable import InterleaveCommands

/// What `serve` and `check --watch` refuse before they begin.
@Suite struct ServeCommandTests {
    private let course: SampleCourse

    init() throws { course = try SampleCourse() }

    private func ending<Command: AsyncParsableCommand>(
        of command: sending Command
    ) async -> ExitCode? {
        var command = command
        do {
            try await command.run()
            return nil
        } catch {
            return error as? ExitCode
        }
    }

    @Test func takesNoOtherPortThanTheOneThatWasAskedFor() async throws {
        let other = try PreviewServer(port: 0)
        let command = try ServeCommand.parse([
            "--course", course.path, "--port", "\(other.port)", "--lang", "en",
        ])
        #expect(await ending(of: command) == ExitCode(69))
    }

    @Test func callsAFolderWithoutACourseWrongUse() async throws {
        let command = try ServeCommand.parse(["--course", course.path + "/lessons"])
        #expect(await ending(of: command) == .validationFailure)
    }

    @Test(arguments: ["70000", "-1", "http"])
    func refusesAPortThatIsNone(port: String) {
        #expect(throws: (any Error).self) { try ServeCommand.parse(["--port", port]) }
    }

    @Test(arguments: ["--json", "--fresh"])
    func doesNotWatchWithAnOptionForOneCheck(option: String) async throws {
        let command = try CheckCommand.parse(["--course", course.path, "--watch", option])
        #expect(await ending(of: command) == .validationFailure)
    }
}
