public import Schedules

/// What the referee sends to a player, once.
public struct Request<Played: Scenario>: Codable, Sendable {
    /// The name of the scenario's type.
    public var name: String
    /// The scenario itself.
    public var scenario: Played
    /// How its schedules are to be explored; none for one plain play.
    public var exploring: ExplorationBounds?

    /// A request to play a scenario.
    public init(name: String, scenario: Played, exploring: ExplorationBounds? = nil) {
        self.name = name
        self.scenario = scenario
        self.exploring = exploring
    }
}

/// The part of a request that tells which scenario follows.
public struct RequestHeader: Codable, Sendable {
    /// The name of the scenario's type.
    public var name: String
}

/// What the referee sends behind a request: a number drawn at random, which the reply carries back.
///
/// The player leaves it in the socket until the play is over, so that while the learner's code
/// runs it stands nowhere in the player's memory.
public struct ReplyKey: Codable, Sendable {
    /// The number.
    public var id: UInt64

    /// A key.
    public init(id: UInt64) { self.id = id }
}

/// What a player sends back.
public struct Reply<Outcome: Codable & Hashable & Sendable>: Codable, Sendable {
    /// The number of the request's key.
    public var id: UInt64
    /// How the play ended.
    public var ending: Ending
    /// What the player holds when the play is over and did not hold before; `nil` if the play
    /// expects things to be left.
    public var held: Footprint?

    /// A reply to a request.
    public init(id: UInt64, ending: Ending, held: Footprint?) {
        self.id = id
        self.ending = ending
        self.held = held
    }

    /// How a play ended.
    public enum Ending: Codable, Sendable {
        /// It went to its end, with this outcome.
        case outcome(Outcome)
        /// It threw; the text is the error's description.
        case threw(String)
        /// A child process came back from a call that only its parent should come back from.
        case childReturned
        /// Its schedules were explored.
        case explored(Exploration<Outcome>)
        /// They could not be; the text tells why.
        case notExplored(String)
    }
}
