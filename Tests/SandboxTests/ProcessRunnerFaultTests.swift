import Foundation
import Sandbox
import Testing

@Suite struct ProcessRunnerFaultTests {
    private let limits = SandboxLimits(wallTime: .seconds(60))

    @Test func throwsForAnExecutableThatIsMissing() async {
        let fault = SandboxError.cannotExecute(path: "/nowhere/program", errno: Int(ENOENT))
        await #expect(throws: fault) {
            try await ProcessRunner().run(Command(executable: "/nowhere/program"), limits: limits)
        }
    }

    @Test func throwsForAFileThatIsNoProgram() async {
        let fault = SandboxError.cannotExecute(path: "/etc/passwd", errno: Int(EACCES))
        await #expect(throws: fault) {
            try await ProcessRunner().run(Command(executable: "/etc/passwd"), limits: limits)
        }
    }

    @Test func throwsForAWorkingDirectoryThatIsMissing() async {
        let fault = SandboxError.cannotEnter(directory: "/nowhere", errno: Int(ENOENT))
        let command = Command(executable: "/bin/true", workingDirectory: "/nowhere")
        await #expect(throws: fault) { try await ProcessRunner().run(command, limits: limits) }
    }
}
