import CourseModel
import Foundation

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

    /// The suites of both frameworks as a program that runs the tests it is told to.
    var referee: String { "\(folder)/referee" }
    /// The play, the scenarios and everything below them as one object.
    var player: String { "\(folder)/Player.o" }
    /// The libraries that the player asks for, a word for the linker on each line.
    var playerLibraries: String { "\(folder)/Player.libraries" }
    /// The scenarios and the suites as one object, without what they stand on.
    var suites: String { "\(folder)/Suites.o" }
    /// The main function of the referee.
    var refereeMain: String { "\(folder)/Referee.o" }
    /// The public interface of the reference solution.
    var contract: String { "\(folder)/Contract.swiftinterface" }

    /// The words for the linker that name the player's libraries.
    ///
    /// - Throws: ``GradingError/cannotRead(path:reason:)``.
    func playLibraries() throws(GradingError) -> [String] {
        try text(of: playerLibraries).split(separator: "\n").map { String($0) }
    }
}

extension Compiler {
    /// Writes down what libraries the player in a suite's folder asks for.
    ///
    /// - Throws: ``GradingError``.
    func writeLibraries(ofPlayerIn folder: String) async throws(GradingError) {
        let words = try await linkWords(of: ["\(folder)/Player.o"])
        try words.orThrow("\(folder)/Player.o")
        try write(words.output, to: "\(folder)/Player.libraries")
    }
}
