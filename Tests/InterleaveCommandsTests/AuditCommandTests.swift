import ArgumentParser
import Foundation
import Testing

@testable import InterleaveCommands

@Suite struct AuditCommandTests {
    @Test(arguments: [["--times", "0"], ["--times", "x"], ["--load", "-1"], ["--jobs", "0"]])
    func refusesNumbersThatMakeNoSense(arguments: [String]) {
        #expect(throws: (any Error).self) { try AuditCommand.parse(arguments) }
    }

    @Test func callsAnUnknownExerciseWrongUse() async throws {
        let course = try SampleCourse()
        let command = try AuditCommand.parse(["--course", course.path, "nothing"])
        await #expect(throws: ExitCode.validationFailure) { try await command.run() }
    }

    @Test func callsAFolderWithoutACourseWrongUse() async throws {
        let course = try SampleCourse()
        let command = try AuditCommand.parse(["--course", course.path + "/lessons"])
        await #expect(throws: ExitCode.validationFailure) { try await command.run() }
    }
}

/// Serialized: each counts all the loops of this process.
@Suite(.serialized) struct ProcessorLoadTests {
    /// The busy loops that descend from this process: each is a keeper's child.
    private var loops: Int {
        let ids = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return ids.compactMap(Int32.init).count { id in
            commandLine(of: id)?.hasPrefix("/bin/sh\0-c\0while :") == true
                && parent(of: id).flatMap(parent) == getpid()
        }
    }

    private func commandLine(of process: Int32) -> String? {
        try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
    }

    private func parent(of process: Int32) -> Int32? {
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return status?.split(separator: ") ").last?.split(separator: " ")[1].description
            .components(separatedBy: .whitespaces).first.flatMap(Int32.init)
    }

    @Test func runsItsLoopsOnlyWhileTheBodyRuns() async throws {
        let during = try await ProcessorLoad(loops: 2).during {
            while loops < 2 { try await Task.sleep(for: .milliseconds(10)) }
            return loops
        }
        #expect(during == 2)
        #expect(loops == 0)
    }

    @Test func endsItsLoopsWhenTheBodyThrows() async throws {
        await #expect(throws: CocoaError.self) {
            try await ProcessorLoad(loops: 1).during { throw CocoaError(.featureUnsupported) }
        }
        #expect(loops == 0)
    }
}
