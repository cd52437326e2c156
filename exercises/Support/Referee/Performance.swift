public import PlayWire

/// What came of one play, and what was seen of it from outside.
public struct Performance<Played: Scenario>: Sendable {
    /// What the play sent back.
    public let outcome: Played.Outcome
    /// What the player and its children wrote to standard output.
    public let standardOutput: String
    /// What they wrote to standard error.
    public let standardError: String
}

/// Plays a scenario in a player of its own.
///
/// - Parameters:
///   - scenario: What is to happen.
///   - limit: How long it may take; past it the player and its process group are killed.
///   - fileID: Tells whose player it is: a suite in the module `<Module>HiddenTests` or
///     `<Module>Tests` plays with `<Module>Player`. A grader names the player in the environment instead.
/// - Returns: The outcome.
/// - Throws: ``PlayFailure``.
public func play<Played: Scenario>(
    _ scenario: Played,
    within limit: Duration = .seconds(10),
    fileID: String = #fileID
) async throws -> Played.Outcome {
    try await perform(scenario, within: limit, fileID: fileID).outcome
}

/// Plays a scenario in a player of its own and tells more than the outcome; see ``play``.
public func perform<Played: Scenario>(
    _ scenario: Played,
    within limit: Duration = .seconds(10),
    fileID: String = #fileID
) async throws -> Performance<Played> {
    let run = try PlayerRun.inEnvironment(limit: limit, fileID: fileID)
    return try await onThreadThatMayBlock { try run.perform(scenario) }
}

extension PlayerRun {
    /// A run of the player that the environment names, else of that of a suite's module.
    ///
    /// - Throws: ``PlayFailure/cannotStart(_:)``.
    static func inEnvironment(limit: Duration, fileID: String) throws -> PlayerRun {
        let launcher = try PlayerLauncher.inEnvironment()
        return PlayerRun(
            executable: try playerPath(fileID: fileID),
            launcher: launcher,
            limit: WantedStop.limit(limit),
            test: currentTest,
            symbolizer: .inEnvironment(mustBeNamed: launcher.confines)
        )
    }
}
