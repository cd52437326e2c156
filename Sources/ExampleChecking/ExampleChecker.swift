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
    /// Examples that are in hand at the same time.
    private let width: Int

    /// Where results are kept within the cache.
    private static var shelf: String { "examples" }

    /// - Parameters:
    ///   - runner: Starts the compiler and the examples.
    ///   - tools: What to compile and run with.
    ///   - cache: Where results are kept, and the modules that the compiler builds.
    ///   - width: Examples that are compiled at the same time.
    /// - Throws: If the cache cannot be written.
    package init(
        runner: Runner,
        tools: ExampleTools,
        cache: CacheFolder,
        width: Int = ProcessInfo.processInfo.activeProcessorCount
    ) throws {
        try FileManager.default.createDirectory(
            atPath: cache.modules,
            withIntermediateDirectories: true
        )
        self.runner = ExampleRunner(
            runner: runner,
            tools: tools,
            moduleCache: cache.modules,
            width: width
        )
        self.cache = cache
        self.tools = tools
        // What is compiled waits for its turn to run, and what runs leaves its turn to compile.
        self.width = 3 * width
    }

    /// Checks every example once, whatever the number of languages.
    ///
    /// - Parameters:
    ///   - course: The course.
    ///   - isFresh: Whether to run examples whose result is known too.
    ///   - confirmsProposals: Whether to run an example once more before its output is proposed.
    /// - Returns: What is wrong with the examples, and how many there were.
    /// - Throws: A fault of the sandbox or of the file system, never an example's.
    package func check(
        _ course: Course,
        isFresh: Bool = false,
        confirmsProposals: Bool = false
    ) async throws -> ExampleReport {
        var waiting = course.distinctExamples[...]
        var report = ExampleReport()
        try await withThrowingTaskGroup(of: ExampleOutcome.self) { group in
            for example in waiting.prefix(width) {
                group.addTask {
                    try await outcome(of: example, isFresh: isFresh, confirms: confirmsProposals)
                }
            }
            waiting = waiting.dropFirst(width)
            for try await outcome in group {
                report.add(outcome)
                guard let example = waiting.popFirst() else { continue }
                group.addTask {
                    try await self.outcome(
                        of: example,
                        isFresh: isFresh,
                        confirms: confirmsProposals
                    )
                }
            }
        }
        report.diagnostics = report.diagnostics.inReadingOrder()
        report.proposals.sort { $0.position < $1.position }
        return report
    }

    private func outcome(
        of example: Example,
        isFresh: Bool,
        confirms: Bool
    ) async throws -> ExampleOutcome {
        let material = material(of: example)
        if !isFresh,
            let known = cache.value(ExampleResult.self, on: Self.shelf, for: material),
            ExampleVerdict(known, of: example).diagnostics.isEmpty
        {
            return .cached
        }
        let results = try await runner.result(of: example) { first in
            confirms && ExampleVerdict(first, of: example).proposal != nil
        }
        guard let results else { return .skipped }
        let verdict = ExampleVerdict(results.first, of: example)
        // A bad result may be bad luck, so it is not kept.
        if verdict.diagnostics.isEmpty {
            try cache.store(results.first, on: Self.shelf, for: material)
        }
        guard let proposal = verdict.proposal, let second = results.second else {
            return .ran(verdict.diagnostics, nil)
        }
        guard case .ran(let record) = second, proposal.isConfirmed(by: record.standardOutput) else {
            let fault = Diagnostic.unsteadyOutput(example.name, at: proposal.position)
            return .ran(verdict.diagnostics + [fault], nil)
        }
        return .ran(verdict.diagnostics, proposal)
    }

    /// All that the result depends on.
    private func material(of example: Example) -> String {
        let words = example.code.attributes.sorted { $0.key < $1.key }
            .filter { $0.key != "example" }
            .map { "\($0.key)=\($0.value)" }
        let isPython = example.code.language == "python"
        let tool = isPython ? tools.pythonVersion : tools.swiftVersion
        let parts = example.parts.flatMap { [$0.file, $0.text] }
        return ([example.code.language, tool] + words + [example.code.text] + parts)
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
