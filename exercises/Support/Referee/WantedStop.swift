import Glibc

/// A step of the schedule that is repeated, at which its task waits for a debugger.
enum WantedStop {
    /// What a grader named: the step's number, a colon, and a file in which the process says who it
    /// is; `nil` if nobody debugs.
    static let inEnvironment: String? =
        unsafe getenv("INTERLEAVE_STOP").map { unsafe String(cString: $0) }

    /// The environment of a player that is to stop there.
    static var variables: [String] { inEnvironment.map { ["INTERLEAVE_STOP=\($0)"] } ?? [] }

    /// How long a play may take: who debugs is in no hurry.
    static func limit(_ usual: Duration) -> Duration {
        inEnvironment == nil ? usual : max(usual, .seconds(86_400))
    }
}
