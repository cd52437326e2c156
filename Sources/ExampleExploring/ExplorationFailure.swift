/// Why an example was not explored.
enum ExplorationFailure: Error, Equatable {
    /// A program is not in `PATH`.
    case noTool(String)
    /// The course has no sources of the explorer.
    case noExplorer(folder: String)
    /// The explorer does not compile with this toolchain.
    case explorerDoesNotCompile(messages: String)
    case exampleDoesNotCompile(messages: String)
    /// It could not be linked with the explorer.
    case doesNotLink(messages: String)
    /// It was not done after this many seconds.
    case tookTooLong(seconds: Int)
    /// The explorer gave up, with what it said.
    case gaveUp(messages: String)

    /// Whether it lies with the machine, and not with the lesson.
    var isOfMachine: Bool {
        switch self {
        case .noTool, .noExplorer, .explorerDoesNotCompile: true
        case .exampleDoesNotCompile, .doesNotLink, .tookTooLong, .gaveUp: false
        }
    }
}
