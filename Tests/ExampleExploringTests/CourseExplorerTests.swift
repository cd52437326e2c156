import Caching
import CourseModel
import Diagnostics
import ExampleExploring
import Foundation
import Schedules
import Testing

@Suite final class CourseExplorerTests {
    private let root = FileManager.default.temporaryDirectory
        .appending(component: "explored-\(UUID().uuidString)")

    init() throws {
        for (path, text) in [
            ("CExplorer/Tasks.c", "int tasks;"), ("Schedules/Step.swift", "// A step."),
            ("Explorer/Search.swift", "// A search."), ("ExplorerLines/Lines.swift", "// Lines."),
            ("ExampleMain/Main.swift", "// Main."),
        ] {
            try write(text, to: "course/exercises/Support/\(path)")
        }
        for tool in ["swiftc", "clang"] {
            try write("#!/bin/sh\n", to: "bin/\(tool)")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755],
                ofItemAtPath: root.path + "/bin/\(tool)"
            )
        }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    private func write(_ text: String, to path: String) throws {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
    }

    private func figures(
        of course: Course,
        by runner: StandInRunner,
        isFresh: Bool = false
    ) async throws -> ExploredFigures {
        try await CourseExplorer(
            root: root.path + "/course",
            path: root.path + "/bin",
            runner: runner,
            cache: CacheFolder(path: root.path + "/cache")
        ).figures(of: course, isFresh: isFresh)
    }

    @Test func putsTheFigureWhereTheFenceStands() async throws {
        let figures = try await figures(
            of: course("outcomes"),
            by: StandInRunner(try lostUpdate())
        )
        #expect(figures.diagnostics == [])
        #expect(Array(figures.html.keys) == [place])
        #expect(figures.runCount == 1)
    }

    @Test func exploresNothingAgainThatIsKnown() async throws {
        _ = try await figures(of: course("outcomes"), by: StandInRunner(try lostUpdate()))
        let runner = StandInRunner(try lostUpdate())
        let again = try await figures(of: course("outcomes"), by: runner)
        #expect(runner.explorations == 0)
        #expect(again.cachedCount == 1)
        #expect(again.html[place] != nil)
    }

    @Test func exploresAgainWhenTheExampleChanges() async throws {
        _ = try await figures(of: course("outcomes"), by: StandInRunner(try lostUpdate()))
        let runner = StandInRunner(try lostUpdate())
        _ = try await figures(of: course("outcomes", code: "print(3)\n"), by: runner)
        #expect(runner.explorations == 1)
    }

    @Test func exploresAgainWhenTheBoundChanges() async throws {
        _ = try await figures(of: course("outcomes"), by: StandInRunner(try lostUpdate()))
        let runner = StandInRunner(try lostUpdate())
        _ = try await figures(of: course("outcomes", ["preemptions": "1"]), by: runner)
        #expect(runner.explorations == 1)
    }

    @Test func exploresAgainWhenTheExplorerChanges() async throws {
        _ = try await figures(of: course("outcomes"), by: StandInRunner(try lostUpdate()))
        try write("int others;", to: "course/exercises/Support/CExplorer/Tasks.c")
        let runner = StandInRunner(try lostUpdate())
        _ = try await figures(of: course("outcomes"), by: runner)
        #expect(runner.explorations == 1)
    }

    @Test func exploresAgainWithAnotherCompiler() async throws {
        _ = try await figures(of: course("outcomes"), by: StandInRunner(try lostUpdate()))
        let runner = StandInRunner(try lostUpdate(), version: "Swift 7")
        _ = try await figures(of: course("outcomes"), by: runner)
        #expect(runner.explorations == 1)
    }

    @Test func exploresAgainWhenToldTo() async throws {
        _ = try await figures(of: course("outcomes"), by: StandInRunner(try lostUpdate()))
        let runner = StandInRunner(try lostUpdate())
        _ = try await figures(of: course("outcomes"), by: runner, isFresh: true)
        #expect(runner.explorations == 1)
    }

    @Test func asksForNoToolWhereNoFenceAsks() async throws {
        try FileManager.default.removeItem(at: root.appending(path: "bin"))
        let figures = try await figures(
            of: course("text"),
            by: StandInRunner(try lostUpdate())
        )
        #expect(figures == ExploredFigures())
    }

    @Test(arguments: ["swiftc", "clang"])
    func warnsOfAFenceWhereAToolIsMissing(tool: String) async throws {
        try FileManager.default.removeItem(at: root.appending(path: "bin/\(tool)"))
        let figures = try await figures(
            of: course("outcomes"),
            by: StandInRunner(try lostUpdate())
        )
        #expect(figures.html.isEmpty)
        #expect(
            figures.diagnostics.map { $0.line(in: .english) } == [
                "\(file):20:1: warning: the example `two` was not explored: \(tool) is not in PATH"
                    + " (install a Swift toolchain, which brings it, and put its folder into PATH)"
            ]
        )
        #expect(
            figures.diagnostics.map { $0.line(in: .chinese) } == [
                "\(file):20:1: 警告: 没有探索示例 `two`：PATH 中没有 \(tool)"
                    + "（请安装自带该程序的 Swift 工具链，并把它的文件夹加入 PATH）"
            ]
        )
    }

    @Test func warnsOfAFenceWhereTheExplorerIsMissing() async throws {
        try FileManager.default.removeItem(at: root.appending(path: "course"))
        let figures = try await figures(
            of: course("outcomes"),
            by: StandInRunner(try lostUpdate())
        )
        #expect(
            figures.diagnostics.map { $0.line(in: .english) } == [
                "\(file):20:1: warning: the example `two` was not explored: the sources of the "
                    + "explorer are not in exercises/Support (build in a whole copy of the course)"
            ]
        )
    }
}
