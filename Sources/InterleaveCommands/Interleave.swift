package import ArgumentParser

/// The `interleave` command.
package struct Interleave: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "interleave",
        abstract: .said(en: "Builds, checks and grades a course.", zh: "构建、检查课程，并给练习评分。"),
        subcommands: [
            BuildCommand.self, ServeCommand.self, CheckCommand.self, GradeCommand.self,
            ListCommand.self,
            WatchCommand.self, HintCommand.self, ResetCommand.self, SolutionCommand.self,
            ProgressCommand.self, ReplayCommand.self, ExploreCommand.self, SealCommand.self,
            DoctorCommand.self, AuditCommand.self, NewCommand.self, RenameCommand.self,
        ]
    )

    package init() {}
}
