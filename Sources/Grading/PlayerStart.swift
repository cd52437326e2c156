import CourseModel
import Foundation
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
    /// - Throws: ``GradingError/cannotWrite(path:reason:)``.
    init(
        _ player: String,
        of suite: SealedSuite,
        by workbench: Workbench,
        in folder: String
    ) throws(GradingError) {
        let toolchain = workbench.compiler.toolchain
        let hasSymbolizer = FileManager.default.isExecutableFile(atPath: toolchain.symbolizer)
        let symbolizer = hasSymbolizer ? toolchain.symbolizer : nil
        var variables: [String: String] = [:]
        func name(_ variable: String, _ words: [String]) throws(GradingError) {
            let file = "\(folder)/\(variable).json"
            try write(Launcher.json(of: words), to: file)
            variables[variable] = file
        }
        switch workbench.confining {
        case .unconfined:
            variables["INTERLEAVE_PLAYER"] = player
            if let symbolizer { try name("INTERLEAVE_SYMBOLIZER", [symbolizer]) }
        case .confined(let means):
            variables["INTERLEAVE_PLAYER"] = Confinement.playerPlace
            let launcher = Launcher(
                means: means,
                confinement: .playing(player: player, libraries: toolchain.libraries),
                limits: SandboxLimits(playsOf: suite.exercise.limits),
                environment: Self.surroundings
            )
            try name("INTERLEAVE_LAUNCHER", launcher.words)
            guard let symbolizer else { break }
            let reader = Launcher(
                means: means,
                confinement: .inspecting(player: player, tool: symbolizer),
                limits: SandboxLimits(wallTime: .seconds(10)),
                environment: [:],
                for: .tool
            )
            try name("INTERLEAVE_SYMBOLIZER", reader.words + [symbolizer])
        }
        self.variables = variables
    }
}
