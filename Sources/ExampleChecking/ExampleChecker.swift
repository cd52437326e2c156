package import Caching
package import CourseModel
import Diagnostics
import Foundation
import LessonMarkup
package import Sandbox

/// Compiles and runs the examples of a course, and holds them against what its lessons say.
package struct ExampleChecker<Runner: CommandRunner>: Sendable {
    private let runner: ExampleRunner<Runner>
    private let cache: CacheFolder
    private let tools: ExampleTools
    /// Examples that are compiled or run at the same time.
    private let width: Int

    /// Where results are kept within the cache.
    private static var shelf: String { "examples" }

    /// - Parameters:
    ///   - runner: Starts the compiler and the examples.
    ///   - tools: What to compile and run with.
    ///   - cache: Where results are kept, and the modules that the compiler builds.
    ///   - width: Examples at the same time.
    /// - Throws: If the cache cannot be written.
    package init(
        runner: Runner,
        tools: ExampleTools,
        cache: CacheFolder,
        width: Int = 2
    ) throws {
        try FileManager.default.createDirectory(
            atPath: cache.modules,
            withIntermediateDirectories: true
        )
        self.runner = ExampleRunner(runner: runner, tools: tools, moduleCache: cache.modules)
        self.cache = cache
        self.tools = tools
        self.width = width
    }

    /// Checks every example once, whatever the number of languages.
    ///
    /// - Parameters:
    ///   - course: The course.
    ///   - isFresh: Whether to run examples whose result is known too.
    /// - Returns: What is wrong with the examples, and how many there were.
    /// - Throws: A fault of the sandbox or of the file system, never an example's.
    package func check(_ course: Course, isFresh: Bool = false) async throws -> ExampleReport {
        var waiting = course.distinctExamples[...]
        var report = ExampleReport()
        try await withThrowingTaskGroup(of: ExampleOutcome.self) { group in
            for example in waiting.prefix(width) {
                group.addTask { try await outcome(of: example, isFresh: isFresh) }
            }
            waiting = waiting.dropFirst(width)
            for try await outcome in group {
                report.add(outcome)
                guard let example = waiting.popFirst() else { continue }
                group.addTask { try await self.outcome(of: example, isFresh: isFresh) }
            }
        }
        report.diagnostics = report.diagnostics.inReadingOrder()
        return report
    }

    private func outcome(of example: Example, isFresh: Bool) async throws -> ExampleOutcome {
        let material = material(of: example)
        if !isFresh,
            let known = cache.value(ExampleResult.self, on: Self.shelf, for: material),
            ExampleVerdict(known, of: example).diagnostics.isEmpty
        {
            return .cached
        }
        guard let result = try await runner.result(of: example.code) else { return .skipped }
        let diagnostics = ExampleVerdict(result, of: example).diagnostics
        // A bad result may be bad luck, so it is not kept.
        if diagnostics.isEmpty { try cache.store(result, on: Self.shelf, for: material) }
        return .ran(diagnostics)
    }

    /// All that the result depends on.
    private func material(of example: Example) -> String {
        let words = example.code.attributes.sorted { $0.key < $1.key }
            .filter { $0.key != "example" }
            .map { "\($0.key)=\($0.value)" }
        let isPython = example.code.language == "python"
        let tool = isPython ? tools.pythonVersion : tools.swiftVersion
        return ([example.code.language, tool] + words + [example.code.text])
            .joined(separator: "\n")
    }
}

extension Course {
    /// The examples of all lessons; one whose code stands in another language's file comes once.
    fileprivate var distinctExamples: [Example] {
        var places: Set<SourcePosition> = []
        return lessons.flatMap { lesson in
            lesson.texts.sorted { $0.key < $1.key }.flatMap(\.value.document.examples)
        }
        .filter { places.insert($0.position).inserted && !$0.code.text.isEmpty }
    }
}
