package import ArgumentParser
import Scaffolding

/// `interleave rename`: a lesson or an exercise under another name.
package struct RenameCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: .said(
            en: "Renames a lesson or an exercise; links stay good, the old address leads to it.",
            zh: "给课文或练习改名；链接仍然有效，旧地址会转到新地址。"
        ),
        discussion: .said(
            en: """
                Folders, front matter, links and the package are changed together, or nothing is. \
                An exercise's module gets another name too if it was made from the exercise's.
                """,
            zh: """
                文件夹、front matter、链接和包会一起改动，否则什么也不改。练习的模块名若由练习名得出，\
                也会随之改名。
                """
        )
    )

    @OptionGroup var options: CourseOptions

    @Argument(
        help: .said(en: "What is renamed.", zh: "给什么改名。")
    )
    var kind: Kind

    @Argument(help: .said(en: "The name that it has.", zh: "现在的名字。"))
    var old: String

    @Argument(help: .said(en: "The name that it gets.", zh: "新的名字。"))
    var new: String

    /// What can be renamed.
    package enum Kind: String, ExpressibleByArgument, CaseIterable {
        case lesson
        case exercise
    }

    package init() {}

    package func run() async throws {
        let (kind, old, new) = (kind, old, new)
        try Authoring.change(options) { source throws(ScaffoldRefusal) in
            switch kind {
            case .lesson: try LessonRenaming(from: old, to: new).change(to: source)
            case .exercise: try ExerciseRenaming(from: old, to: new).change(to: source)
            }
        }
    }
}
