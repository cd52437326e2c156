import Caching
import CourseModel
import Diagnostics
import Foundation
import Sandbox
import Testing

@testable import ExampleExploring

/// From the text of an example to the schedules that the real explorer finds.
@Suite struct RealExplorationTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// The compiled explorer is kept between runs of the tests.
    private func figures(of course: Course) async throws -> ExploredFigures {
        try await CourseExplorer(
            root: root,
            path: ProcessInfo.processInfo.environment["PATH"] ?? "",
            runner: ProcessRunner(),
            cache: CacheFolder(path: "\(root)/.build/explored-tests")
        ).figures(of: course, isFresh: true)
    }

    private let twoIncrements = """
        import Glibc

        let access = PROT_READ | PROT_WRITE
        let page = mmap(nil, 4096, access, MAP_SHARED | MAP_ANONYMOUS, -1, 0)!
        let number = page.bindMemory(to: Int.self, capacity: 1)
        var children: [pid_t] = []
        for _ in 0..<2 {
            let child = fork()
            if child == 0 {
                number.pointee = number.pointee + 1
                _exit(0)
            }
            children.append(child)
        }
        for child in children { waitpid(child, nil, 0) }
        print(number.pointee)
        """

    @Test func listsAllInterleavingsOfTwoIncrements() async throws {
        let figures = try await figures(
            of: course(
                "interleavings",
                below: "✔ 2: keep both\n✗ 1: lose one\n",
                code: twoIncrements
            )
        )
        #expect(figures.diagnostics == [])
        let html = try #require(figures.html[place])
        #expect(html.ranges(of: "<li>").count == 6)
        #expect(html.contains("Of the 6 interleavings, 2 keep both and 4 lose one."))
    }

    @Test func saysWhereAReplayStringDoesNotFit() async throws {
        let figures = try await figures(
            of: course("schedule", ["replay": "1.77-2,nonsense"], code: twoIncrements)
        )
        #expect(
            figures.diagnostics.map(\.code) == ["no-such-schedule", "no-such-schedule"]
        )
    }

    @Test func showsADeadlockOfThreads() async throws {
        let code = """
            import Glibc

            let mine = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 2)
            for index in 0..<2 { pthread_mutex_init(mine + index, nil) }

            func transfer(_ first: Int, _ second: Int, _ memory: UnsafeMutableRawPointer?) {
                let locks = memory!.assumingMemoryBound(to: pthread_mutex_t.self)
                pthread_mutex_lock(locks + first)
                pthread_mutex_lock(locks + second)
                pthread_mutex_unlock(locks + second)
                pthread_mutex_unlock(locks + first)
            }
            func there(_ locks: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
                transfer(0, 1, locks)
                return nil
            }
            func back(_ locks: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
                transfer(1, 0, locks)
                return nil
            }

            var threads = [pthread_t](repeating: pthread_t(), count: 2)
            pthread_create(&threads[0], nil, there, mine)
            pthread_create(&threads[1], nil, back, mine)
            for thread in threads { pthread_join(thread, nil) }
            print("done")
            """
        let figures = try await figures(
            of: course("schedule", ["outcome": "deadlock"], code: code)
        )
        #expect(figures.diagnostics == [])
        #expect(figures.html[place]?.contains("each waits for the other") == true)
    }

    @Test func showsTheCompilersErrorsWhereTheyAre() async throws {
        let figures = try await figures(of: course("outcomes", code: "print(nothing)\n"))
        #expect(figures.diagnostics.map(\.position.line) == [11])
    }
}
