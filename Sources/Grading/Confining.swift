package import Sandbox

/// How the code of learners is kept from doing harm while it is compiled and played.
package enum Confining: Sendable, Equatable {
    /// Each run of a compiler and each play in a sandbox of its own.
    case confined(ConfinementMeans)
    /// Nothing but limits of time and output: for code that one trusts, such as one's own.
    case unconfined
}
