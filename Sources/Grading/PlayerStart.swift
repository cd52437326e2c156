import CourseModel
import Sandbox

/// How a referee starts the players of one submission.
struct PlayerStart: Sendable {
    /// What tells the referee, as variables of its environment.
    let variables: [String: String]

    /// What a program of a play finds in its environment, whoever it is.
    static let surroundings = [
        "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
    ]

    /// - Parameters:
    ///   - player: The player's executable.
    ///   - suite: Its exercise has the limits of each play.
    ///   - workbench: Tells whether players are confined.
    ///   - folder: Where a file for the referee is written.
    /// - Throws: ``GradingError/file(_:)``.
    init(
        _ player: String,
        of suite: SealedSuite,
        by workbench: Workbench,
        in folder: String
    ) throws(GradingError) {
        guard case .confined(let means) = workbench.confining else {
            variables = ["INTERLEAVE_PLAYER": player]
            return
        }
        let launcher = Launcher(
            means: means,
            confinement: .playing(
                player: player,
                libraries: workbench.compiler.toolchain.libraries
            ),
            limits: SandboxLimits(playsOf: suite.exercise.limits),
            environment: Self.surroundings
        )
        let file = "\(folder)/launcher.json"
        try write(launcher.json, to: file)
        variables = [
            "INTERLEAVE_PLAYER": Confinement.playerPlace, "INTERLEAVE_LAUNCHER": file,
        ]
    }
}
