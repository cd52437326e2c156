import ArgumentParser
import Diagnostics
import Foundation

/// The options of every command that reads a course.
package struct CourseOptions: ParsableArguments {
    @Option(
        name: .customLong("course"),
        help: .said(
            en: "The folder of the course or the kit; otherwise the nearest one above.",
            zh: "课程或课程包的文件夹；默认为当前位置或离它最近的上级文件夹。"
        ),
        completion: .directory
    )
    var givenRoot: String?

    @OptionGroup var speech: LanguageOption

    package init() {}

    /// The language of messages.
    var language: MessageLanguage { speech.language }

    /// The course's folder, absolute.
    ///
    /// - Returns: The path, without a slash at its end.
    /// - Throws: ``CourseNotFound`` if no folder on the way up is a course's.
    func root() throws(CourseNotFound) -> String {
        let start = givenRoot ?? FileManager.default.currentDirectoryPath
        var folder = URL(filePath: start).standardizedFileURL
        while true {
            let settings = folder.appending(path: "site/site.yml").path
            if FileManager.default.fileExists(atPath: settings) { return folder.path }
            let above = folder.deletingLastPathComponent().standardizedFileURL
            guard givenRoot == nil, above.path != folder.path else {
                throw CourseNotFound(start: start)
            }
            folder = above
        }
    }
}

/// That there is no course where one was looked for.
struct CourseNotFound: Error, Equatable {
    let start: String

    /// What is wrong and what to do.
    var message: Message {
        Message(
            en: "no course at \(start): there is no site/site.yml, and no kit with a "
                + "Package.swift; name its folder with --course",
            zh: "\(start) 处没有课程：找不到 site/site.yml，也没有带 Package.swift 的课程包；"
                + "请用 --course 指定文件夹"
        )
    }
}
