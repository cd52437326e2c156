@_exported public import PlayWire

/// A scenario that is played on the main thread of its player; it may fork.
public protocol Playable: Scenario {
    /// Plays the scenario on the learner's API.
    func play(on stage: Stage) throws -> Outcome
}

/// A scenario that is played by Swift's concurrency; it must not fork, because only the thread
/// that forks lives on in the child.
public protocol AsyncPlayable: Scenario {
    /// Plays the scenario on the learner's API.
    func play(on stage: Stage) async throws -> Outcome
}
