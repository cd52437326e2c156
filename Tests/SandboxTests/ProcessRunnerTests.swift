import Sandbox
import Testing

@Suite struct ProcessRunnerTests {
    @Test(arguments: [0, 3, 255]) func tellsTheExitCode(code: Int) async throws {
        #expect(try await shell("exit \(code)").ending == .exited(code: code))
    }

    @Test(arguments: [6, 9, 11]) func tellsTheSignalThatKilledARun(signal: Int) async throws {
        #expect(try await shell("kill -\(signal) $$").ending == .signalled(signal: signal))
    }

    @Test func keepsTheTwoOutputsApart() async throws {
        let record = try await shell("echo good; echo bad >&2")
        #expect(record.standardOutput == "good\n")
        #expect(record.standardError == "bad\n")
        #expect(!record.outputWasCut)
        #expect(record.leftoverProcesses == 0)
    }

    @Test func givesTheInputAndThenItsEnd() async throws {
        let text = String(repeating: "0123456789\n", count: 20_000)
        #expect(try await shell("wc -c", input: text).standardOutput.contains("220000"))
    }

    @Test func doesNotWaitForAProgramThatNeverReadsItsInput() async throws {
        let text = String(repeating: "x", count: 1_000_000)
        #expect(try await shell("exit 4", input: text).ending == .exited(code: 4))
    }

    @Test func givesOnlyTheEnvironmentOfTheCommand() async throws {
        let command = Command(
            executable: "/usr/bin/env",
            environment: ["COURSE": "交错"],
            workingDirectory: "/usr"
        )
        let record = try await ProcessRunner().run(
            command,
            limits: SandboxLimits(wallTime: .seconds(60))
        )
        #expect(record.standardOutput == "COURSE=交错\n")
    }

    @Test func startsInTheWorkingDirectory() async throws {
        let command = Command(executable: "/bin/pwd", workingDirectory: "/usr")
        let record = try await ProcessRunner().run(
            command,
            limits: SandboxLimits(wallTime: .seconds(60))
        )
        #expect(record.standardOutput == "/usr\n")
    }

    @Test func cutsAFloodAndReadsTheRestOfIt() async throws {
        let limits = SandboxLimits(wallTime: .seconds(60), outputBytes: 1000)
        let record = try await shell("yes | head -c 50000000; echo done >&2", limits: limits)
        #expect(record.ending == .exited(code: 0))
        #expect(record.standardOutput == String(repeating: "y\n", count: 500))
        #expect(record.standardError == "done\n")
        #expect(record.outputWasCut)
    }

    @Test func showsBytesThatAreNotUTF8AsReplacements() async throws {
        #expect(try await shell(#"printf 'a\377b'"#).standardOutput == "a\u{FFFD}b")
    }
}
