import Diagnostics
import FolderWatching
import Foundation
import Glibc
import Synchronization

/// What `serve` prints.
final class ServeNews: Sendable {
    private let language: MessageLanguage
    private let last = Mutex<[Diagnostic]>([])

    init(in language: MessageLanguage) {
        self.language = language
    }

    /// Where the site is.
    func serving(at address: String) {
        say(
            Message(
                en: "The site is at \(address); a save is shown at once. Ctrl-C ends.",
                zh: "网站地址：\(address)；保存后立即显示。按 Ctrl-C 结束。"
            )
        )
    }

    /// That a build is shown.
    func built(_ count: Int, seconds: Double, isDraft: Bool) {
        guard count > 0 else { return }
        let time = String(format: "%.2f", seconds)
        say(Message(en: "\(count) files new in \(time) s", zh: "更新文件 \(count) 个，用时 \(time) 秒"))
    }

    /// What is wrong with the course, if that is not what was told last.
    func show(_ diagnostics: [Diagnostic]) {
        let isNew = last.withLock { last in
            defer { last = diagnostics }
            return last != diagnostics
        }
        guard isNew else { return }
        if diagnostics.isEmpty {
            say(Message(en: "Nothing is wrong any more.", zh: "问题已全部改好。"))
        } else {
            Terminal.show(diagnostics, in: language)
        }
    }

    /// What keeps the site from being built.
    func fault(_ message: Message) {
        Terminal.complain("interleave: " + message[language])
    }

    /// That the kernel does not tell of saves.
    func looking(because obstacle: WatchObstacle) {
        fault(obstacle.message)
    }

    private func say(_ message: Message) {
        print(message[language])
        // A pipe shows nothing before its buffer is full.
        fflush(nil)
    }
}

extension WatchObstacle {
    /// What is wrong, what is done about it, and what to do.
    var message: Message {
        switch self {
        case .noWatchesLeft:
            Message(
                en: "the system has no watches left for this user, so the files are looked at "
                    + "once a second; raise fs.inotify.max_user_watches with sysctl",
                zh: "系统分配给当前用户的文件监视数已用完，改为每秒查看一次文件；"
                    + "可用 sysctl 调大 fs.inotify.max_user_watches"
            )
        case .foreignFileSystem:
            Message(
                en: "the course is on a network or shared file system, which does not tell of "
                    + "saves, so the files are looked at once a second",
                zh: "课程在网络或共享文件系统上，系统不会通知保存，因此改为每秒查看一次文件"
            )
        }
    }
}
