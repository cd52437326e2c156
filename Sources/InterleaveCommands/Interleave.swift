package import ArgumentParser

/// The `interleave` command.
package struct Interleave: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "interleave",
        abstract: "Builds, checks and grades a course.",
        subcommands: [
            BuildCommand.self, CheckCommand.self, GradeCommand.self, ListCommand.self,
            WatchCommand.self, HintCommand.self, ResetCommand.self, SolutionCommand.self,
            ProgressCommand.self, ReplayCommand.self, ExploreCommand.self, SealCommand.self,
            DoctorCommand.self, AuditCommand.self,
        ]
    )

    package init() {}
}
