import Caching
import Diagnostics
import ExampleExploring
import FolderWatching
import Foundation
import Sandbox

@testable import InterleaveCommands
@testable import PreviewServer

/// A sample course with a session that serves it, driven by a test step by step.
final class ServedCourse {
    let course: SampleCourse
    let preview = Preview(Edition(notices: []))
    let builder: CourseBuilder
    private(set) var session: ServeSession
    private let wakes: AsyncStream<ServeSession.Wake>

    init() throws {
        course = try SampleCourse()
        let (wakes, post) = AsyncStream.makeStream(of: ServeSession.Wake.self)
        self.wakes = wakes
        builder = CourseBuilder(
            root: course.path,
            baseURL: "http://127.0.0.1:8080",
            explorer: CourseExplorer(
                root: course.path,
                path: "",
                runner: ProcessRunner(),
                cache: CacheFolder(path: course.path + "/.cache")
            )
        )
        session = ServeSession(
            builder: builder,
            preview: preview,
            folders: EditionFolders(root: course.path + "/.editions"),
            told: ServeNews(in: .english),
            post: { post.yield($0) }
        )
    }

    /// Tells the session of a change, and waits for no build.
    func tell(_ change: FolderChange) async {
        await session.take(.change(change))
    }

    /// Tells the session of a change, and shows what is built until the whole course was.
    ///
    /// - Returns: How many drafts were shown before.
    @discardableResult
    func build(after change: FolderChange) async -> Int {
        await tell(change)
        var drafts = 0
        for await wake in wakes {
            await session.take(wake)
            switch wake {
            case .built(_, .build(_, isDraft: true, _)): drafts += 1
            case .built: return drafts
            default: break
            }
        }
        return drafts
    }

    /// The next thing that a build tells; it is not given to the session.
    func next() async -> ServeSession.Wake? {
        for await wake in wakes { return wake }
        return nil
    }

    func take(_ wake: ServeSession.Wake) async {
        await session.take(wake)
    }

    func end() async {
        await session.end()
    }

    /// The English page of the lesson, as browsers see it now.
    func page() async throws -> String {
        let folder = await preview.edition.folder ?? "/none"
        return try String(contentsOfFile: folder + "/en/lessons/one.html", encoding: .utf8)
    }

    /// What browsers are told keeps the site from being built; warnings are of no matter here.
    func mistakes() async -> [Notice] {
        await preview.edition.notices.filter { $0.severity == .error }
    }
}
