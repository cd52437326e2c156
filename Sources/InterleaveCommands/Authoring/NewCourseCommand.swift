package import ArgumentParser
import Diagnostics
import Foundation
import Scaffolding

/// `interleave new course`: a course in a folder of its own.
package struct NewCourseCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "course",
        abstract: .said(
            en: "Makes a course with one lesson and one exercise.",
            zh: "新建一门课程，含一课和一个练习。"
        ),
        discussion: .said(
            en: """
                The site's templates and what the exercises are graded with are copied from another \
                course, so that the new one needs nothing but interleave and a Swift toolchain.
                """,
            zh: "网站模板和评分所需的代码从另一门课程复制，新课程只需要 interleave 和 Swift 工具链。"
        )
    )

    @Argument(
        help: .said(
            en: "The course's folder, which is made; an empty one is fine.",
            zh: "课程的文件夹，会自动创建；空文件夹也可以。"
        ),
        completion: .directory
    )
    var folder: String

    @Option(
        help: .said(
            en: "The codes of its languages; the first is the original.",
            zh: "课程语言的代码，以第一种为原文。"
        )
    )
    var languages = "en,zh"

    @Option(
        help: .said(
            en: "The title in the first language; otherwise made from the folder's name.",
            zh: "第一种语言的标题；默认由文件夹名得出。"
        )
    )
    var title: String?

    @Option(
        help: .said(
            en: "The course to copy from; otherwise the nearest one above, or interleave's own.",
            zh: "从哪门课程复制；默认为最近的上级课程，或 interleave 自带的课程。"
        ),
        completion: .directory
    )
    var like: String?

    @OptionGroup var speech: LanguageOption

    package init() {}

    package func run() async throws {
        let language = speech.language
        try Authoring.reporting(in: language) {
            let place = URL(filePath: folder).standardizedFileURL
            let names = try? FileManager.default.contentsOfDirectory(atPath: place.path)
            if names?.isEmpty == false { throw CourseChangeError.exists(folder) }
            let kit = try CourseKit(like: like)
            let scaffold = try CourseScaffold(
                name: place.lastPathComponent,
                title: title,
                languages: languages.split(separator: ",", omittingEmptySubsequences: false)
                    .map { $0.trimmingCharacters(in: .whitespaces) },
                kit: kit.files()
            )
            let change = try scaffold.change()
            var writer = CourseChangeWriter(root: place.path)
            try writer.write(change)
            let count = change.created.count
            let told = Message(
                en: "The course is in \(folder), in \(count) files. To see what is still to be "
                    + "written: interleave check --course \(folder)",
                zh: "课程已建好，在 \(folder)，共 \(count) 个文件。查看还有哪些内容要写："
                    + "interleave check --course \(folder)"
            )
            print(told[language])
        }
    }
}
