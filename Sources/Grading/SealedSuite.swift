import CourseModel

/// An exercise's hidden half as objects: what judges a submission without its sources.
///
/// The play was compiled against the reference solution's module, which is resilient, so it links
/// with any module of the same public interface, whatever that stores.
struct SealedSuite: Sendable {
    /// The name of the play's main function.
    static let playMain = "interleave_play_main"

    /// Holds all of it.
    let folder: String
    let exercise: Exercise

    /// The suites of both frameworks as a program that runs one test.
    var referee: String { "\(folder)/referee" }
    /// The play, the scenarios and everything below them as one object.
    var player: String { "\(folder)/Player.o" }
    /// The scenarios and the suites as one object, without what they stand on.
    var suites: String { "\(folder)/Suites.o" }
    /// The main function of the referee.
    var refereeMain: String { "\(folder)/Referee.o" }
    /// The public interface of the reference solution.
    var contract: String { "\(folder)/Contract.swiftinterface" }
}
