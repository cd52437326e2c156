package import ArgumentParser

/// `interleave new`: something to begin with.
package struct NewCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: .said(
            en: "Makes a course, a lesson or an exercise to begin with.",
            zh: "新建课程、课文或练习的骨架。"
        ),
        discussion: .said(
            en: """
                What is made passes interleave check, except for the texts that are still to be \
                written: they begin with TODO, and check lists them. Nothing is overwritten.
                """,
            zh: """
                新建的内容能通过 interleave check，只差还没写的文字：它们以 TODO 开头，check 会逐条列出。\
                不会覆盖任何已有文件。
                """
        ),
        subcommands: [NewCourseCommand.self, NewLessonCommand.self, NewExerciseCommand.self]
    )

    package init() {}
}
