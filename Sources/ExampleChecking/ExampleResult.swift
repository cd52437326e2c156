import Sandbox

/// What became of an example.
enum ExampleResult: Sendable, Equatable, Codable {
    case doesNotCompile(messages: String)
    /// It compiled and was not to be run.
    case compiled
    case ran(RunRecord)
}
