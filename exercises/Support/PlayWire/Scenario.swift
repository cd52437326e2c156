/// What is to happen in one play, with its inputs; a value that both sides know.
///
/// The referee makes one, the player plays it, and an outcome comes back. Neither holds an
/// expected value: what is right, only the suite knows.
public protocol Scenario: Codable, Sendable {
    /// What came of a play.
    associatedtype Outcome: Codable, Hashable, Sendable
}
