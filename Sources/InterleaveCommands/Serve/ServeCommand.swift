package import ArgumentParser
import Caching
import Diagnostics
import ExampleExploring
import FolderWatching
import Foundation
import Glibc
import PreviewServer
import Sandbox
import TerminalScreen

/// `interleave serve`: the course as a site in the browser, new at every save.
package struct ServeCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: .said(
            en: "Shows the course in a browser, new at every save.",
            zh: "在浏览器里预览课程，保存后自动刷新。"
        ),
        discussion: .said(
            en: """
                Only browsers of this machine are served. Open pages follow each save, and show what \
                is wrong with the course. Programs of lessons are not checked: interleave check \
                --watch does that. site/public is left alone.
                """,
            zh: """
                只为本机的浏览器提供服务。打开的页面随每次保存刷新，并显示课程中的问题。课文中的程序\
                不在此检查，那是 interleave check --watch 的事。site/public 不会被改动。
                """
        )
    )

    @OptionGroup var options: CourseOptions

    @Option(
        help: .said(
            en: "The port; otherwise 8080, or the next that is free.",
            zh: "端口；默认为 8080，被占用时顺延到下一个空闲端口。"
        )
    )
    var port: UInt16?

    package init() {}

    package func run() async throws {
        let language = options.language
        var ending: Int32 = SIGINT
        do {
            let root = try options.root()
            let server = try taken(language)
            ending = try await serve(root, by: server, in: language)
        } catch let error as CourseNotFound {
            throw Terminal.misuse(error.message, in: language)
        } catch let error as PreviewServerError {
            throw Terminal.unavailable(error.message, in: language)
        } catch let error as SandboxError {
            throw Terminal.fault(error.message, in: language)
        }
        // To be told to end is how a server ends.
        if ending == SIGHUP { SignalPipe.die(by: ending) }
    }

    /// Takes the port that was asked for, or the first that is free from 8080 on.
    private func taken(_ language: MessageLanguage) throws(PreviewServerError) -> PreviewServer {
        if let port { return try PreviewServer(port: port) }
        let usual: UInt16 = 8080
        for candidate in usual..<usual + 20 {
            do {
                let server = try PreviewServer(port: candidate)
                if candidate != usual { Terminal.complain(Message.portTaken(usual)[language]) }
                return server
            } catch .portTaken {
                continue
            }
        }
        throw .portTaken(usual)
    }

    /// Serves until a signal comes.
    ///
    /// - Returns: The signal.
    private func serve(
        _ root: String,
        by server: PreviewServer,
        in language: MessageLanguage
    ) async throws -> Int32 {
        let address = "http://127.0.0.1:\(server.port)"
        let environment = ProcessInfo.processInfo.environment
        let (wakes, post) = AsyncStream.makeStream(of: ServeSession.Wake.self)
        // Before anything is written: what is written is deleted at a signal.
        let reader = DescriptorReader(SignalPipe.catching([SIGINT, SIGTERM, SIGHUP])) { bytes in
            for byte in bytes { post.yield(.signal(Int32(byte))) }
        }
        defer { reader.cancel() }
        let news = ServeNews(in: language)
        let preview = Preview(Edition(notices: []))
        let explorer = CourseExplorer(
            root: root,
            path: environment["PATH"] ?? "",
            runner: ProcessRunner(),
            cache: CacheFolder(environment: environment)
        )
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "interleave-serve-\(UUID().uuidString)")
        var session = ServeSession(
            builder: CourseBuilder(
                root: root,
                baseURL: address,
                explorer: try await explorer.prepared()
            ),
            preview: preview,
            folders: EditionFolders(root: folder.path),
            told: news,
            post: { post.yield($0) }
        )
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { post.finish() }
                try await server.run(preview)
            }
            group.addTask {
                await FolderWatcher(root, ignoring: .besideCourse)
                    .run { post.yield(.change($0)) }
            }
            group.addTask {
                for await _ in preview.losses { post.yield(.lost) }
            }
            news.serving(at: address + "/")
            var ending: Int32?
            for await wake in wakes {
                if case .signal(let number) = wake {
                    ending = number
                    break
                }
                await session.take(wake)
            }
            group.cancelAll()
            await session.end()
            // Without a signal it was the server that ended.
            while try await group.next() != nil {}
            return ending ?? SIGTERM
        }
    }
}

extension IgnoredFiles {
    /// What is in a course's folder and not the course: hidden folders, and sites that were built.
    static let besideCourse = IgnoredFiles(folders: ["site/public"], marker: ".interleave-site")
}

extension Message {
    fileprivate static func portTaken(_ port: UInt16) -> Message {
        Message(
            en: "interleave: port \(port) is taken by another program, so another port is used; "
                + "--port chooses one",
            zh: "interleave：端口 \(port) 已被其他程序占用，改用别的端口；可用 --port 指定"
        )
    }
}
