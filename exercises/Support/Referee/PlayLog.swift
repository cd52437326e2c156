import FoundationEssentials
import Glibc

/// What a grader is told of a play, beside what the test says of it.
struct PlayRecord: Codable, Sendable {
    /// The test that it was for.
    var test: String?
    /// The name of the scenario's type.
    var scenario: String
    /// Why there was no outcome.
    var failure: PlayFailure?
    /// How many processes outlived the play.
    var leftBehind: Int
    /// Everything that was left behind; `nil` if nothing was, or if the play expects it.
    var leftovers: Leftovers?
    /// Where threads crashed, and where they were when the time was over.
    var stacks: [PlayStack]
    /// How far the schedules were explored, if that was asked for.
    var exploration: ExplorationRecord?
    /// What the launcher told, if the player was confined.
    var confinement: LaunchReport?
    /// The beginning of what was written to standard output.
    var standardOutput: String
    /// The beginning of what was written to standard error.
    var standardError: String
    /// How much was written in all.
    var outputBytes: OutputBytes
    /// Whether more was written than a play may, so that the suite saw only the beginning.
    var outputWasCut: Bool
    /// From the player's start until nothing of it was left.
    var seconds: Double
}

/// The file in which a grader finds a line of JSON for each play.
enum PlayLog {
    static func write(_ record: some Encodable) {
        guard let path = unsafe getenv("INTERLEAVE_PLAY_LOG"),
            let line = try? JSONEncoder().encode(record)
        else { return }
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let bytes = [UInt8](line) + [UInt8(ascii: "\n")]
        // One write, so that lines of tests that run at once do not mix.
        _ = unsafe bytes.withUnsafeBytes { buffer in
            unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        }
    }
}
