import CourseModel
import Diagnostics
import Foundation

/// Puts the files back with which an exercise begins.
struct StarterReset {
    /// The course's folder, absolute.
    let root: String
    let exercise: Exercise

    private var sources: String { "\(root)/\(exercise.folder)/Sources" }

    /// Keeps all that is in the folder of sources, then writes the starter there.
    ///
    /// Swift files that the starter does not have go; other files stay.
    ///
    /// - Parameter now: Becomes part of the backup's name.
    /// - Returns: The backup's folder, relative to the course's; `nil` if there was nothing to keep.
    /// - Throws: If the starter is missing, or a file cannot be copied or written.
    func run(now: Date) throws(StarterError) -> String? {
        guard !exercise.starter.isEmpty else { throw .noStarter(exercise.slug) }
        let backup = freeBackupFolder(now: now)
        let files = FileManager.default
        let hasSources = files.fileExists(atPath: sources)
        do {
            if hasSources {
                let parent = URL(filePath: "\(root)/\(backup)").deletingLastPathComponent()
                try files.createDirectory(at: parent, withIntermediateDirectories: true)
                try files.copyItem(atPath: sources, toPath: "\(root)/\(backup)")
            }
            try writeStarter()
        } catch {
            throw .cannotWrite("\(error.localizedDescription)")
        }
        return hasSources ? backup : nil
    }

    /// What to tell the learner once it is done.
    func report(backup: String?) -> Message {
        let slug = exercise.slug
        guard let backup else {
            return Message(
                en: "\(slug) is as it was in the beginning.",
                zh: "\(slug) 已恢复到最初的样子。"
            )
        }
        return Message(
            en: "\(slug) is as it was in the beginning. Your files are in \(backup)",
            zh: "\(slug) 已恢复到最初的样子。你原来的文件在 \(backup)"
        )
    }

    private func writeStarter() throws {
        let files = FileManager.default
        try files.createDirectory(atPath: sources, withIntermediateDirectories: true)
        for name in try files.contentsOfDirectory(atPath: sources) where name.hasSuffix(".swift") {
            // What is replaced goes first too: it may be a link that leads elsewhere.
            try files.removeItem(atPath: "\(sources)/\(name)")
        }
        for file in exercise.starter {
            let place = URL(filePath: "\(sources)/\(file.name)")
            try Data(file.text.utf8).write(to: place, options: .atomic)
        }
    }

    /// A name that tells when, and that nothing has yet.
    private func freeBackupFolder(now: Date) -> String {
        let format = Date.VerbatimFormatStyle(
            format: """
                \(year: .defaultDigits)-\(month: .twoDigits)-\(day: .twoDigits)\
                T\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased))\
                -\(minute: .twoDigits)-\(second: .twoDigits)
                """,
            timeZone: .current,
            calendar: Calendar(identifier: .gregorian)
        )
        let package = exercise.packageFolder.isEmpty ? "" : exercise.packageFolder + "/"
        let backups = "\(package).interleave/backups"
        let stem = "\(backups)/\(exercise.slug)-\(now.formatted(format))"
        var name = stem
        var number = 1
        while FileManager.default.fileExists(atPath: "\(root)/\(name)") {
            number += 1
            name = "\(stem)-\(number)"
        }
        return name
    }
}

/// A reason why an exercise's first files cannot be put back.
enum StarterError: Error, Equatable {
    /// The course does not have them.
    case noStarter(String)
    /// A file could not be copied or written; the system's words.
    case cannotWrite(String)

    /// What is wrong and what to do.
    var message: Message {
        switch self {
        case .noStarter(let slug):
            Message(
                en: "the first files of \(slug) are not here; get them from where you got the "
                    + "course",
                zh: "这里没有 \(slug) 的初始文件；请从课程的来源重新获取"
            )
        case .cannotWrite(let reason):
            Message(
                en: "the files cannot be put back, and yours are untouched or in the backup: "
                    + reason,
                zh: "无法恢复初始文件；你的文件未被改动，或已在备份中：\(reason)"
            )
        }
    }
}
