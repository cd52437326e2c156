package import Caching
package import CourseModel
import Diagnostics
import ExampleChecking
import LessonMarkup
package import Sandbox
import Schedules

/// Explores the examples of a course for the fences that ask for it, and draws what they ask for.
package struct CourseExplorer<Runner: CommandRunner>: Sendable {
    private let root: String
    private let path: String
    private let runner: Runner
    private let cache: CacheFolder
    /// The explorer, or why there is none; `nil` until somebody has looked.
    private var found: Result<ExampleExplorer<Runner>, ExplorationFailure>?

    /// The most schedules that are drawn one by one.
    private static var mostDrawn: Int { 24 }

    /// - Parameters:
    ///   - root: The course's folder, absolute; its `exercises/Support` holds the explorer.
    ///   - path: The `PATH` in which the toolchain is.
    ///   - runner: Starts compilers and what they made.
    ///   - cache: Where the compiled explorer is kept, and what came of each example.
    package init(root: String, path: String, runner: Runner, cache: CacheFolder) {
        self.root = root
        self.path = path
        self.runner = runner
        self.cache = cache
    }

    /// The same explorer with its tools found, so that it need not look for them every time.
    ///
    /// - Throws: A fault of the sandbox or of the file system.
    package func prepared() async throws -> CourseExplorer {
        var prepared = self
        do {
            prepared.found = .success(try await explorer())
        } catch let failure as ExplorationFailure {
            prepared.found = .failure(failure)
        }
        return prepared
    }

    /// Which examples are explored.
    private enum Extent {
        /// None: of others than those of which everything is known, the figures are left out.
        case known
        /// Those of which not everything is known.
        case new
        case all
    }

    /// The figures of all lessons.
    ///
    /// - Parameters:
    ///   - course: The course.
    ///   - isFresh: Whether to explore examples of which everything is known too.
    /// - Returns: The figures, and what is wrong with the fences; on a machine that cannot explore
    ///   that is a warning for each.
    /// - Throws: A fault of the sandbox or of the file system.
    package func figures(
        of course: Course,
        isFresh: Bool = false
    ) async throws -> ExploredFigures {
        try await figures(of: course, exploring: isFresh ? .all : .new)
    }

    /// The figures of all lessons as far as everything is known; nothing is compiled or run.
    ///
    /// - Throws: A fault of the file system.
    package func knownFigures(of course: Course) async throws -> ExploredFigures {
        try await figures(of: course, exploring: .known)
    }

    private func figures(
        of course: Course,
        exploring extent: Extent
    ) async throws -> ExploredFigures {
        let questions = Question.questions(of: course, mostDrawn: Self.mostDrawn)
        var figures = ExploredFigures()
        guard !questions.isEmpty else { return figures }
        let explorer: ExampleExplorer<Runner>
        do {
            explorer = try await self.explorer()
        } catch let failure as ExplorationFailure {
            for question in questions { figures.add(failure, to: question) }
            figures.diagnostics = figures.diagnostics.inReadingOrder()
            return figures
        }
        // One after the other: an exploration keeps two processors busy by itself.
        for question in questions {
            do {
                try Task.checkCancellation()
                let files = question.example.files
                if case .known = extent {
                    if let example = try explorer.known(of: files, question.request) {
                        figures.cachedCount += 1
                        figures.add(example, to: question)
                    } else {
                        figures.unknown += question.fences.map(\.position)
                    }
                    continue
                }
                let isFresh = if case .all = extent { true } else { false }
                let (example, wasKnown) = try await explorer.explored(
                    files,
                    question.request,
                    isFresh: isFresh
                )
                if wasKnown { figures.cachedCount += 1 } else { figures.runCount += 1 }
                figures.add(example, to: question)
            } catch let failure as ExplorationFailure {
                figures.add(failure, to: question)
            }
        }
        figures.diagnostics = figures.diagnostics.inReadingOrder()
        return figures
    }

    private func explorer() async throws -> ExampleExplorer<Runner> {
        if let found { return try found.get() }
        guard let sources = ExplorerSources(ofCourse: root) else {
            throw ExplorationFailure.noExplorer(folder: "exercises/Support")
        }
        let tools: ExampleTools
        do {
            tools = try await ExampleTools.found(in: path, runner: runner, asksPython: false)
        } catch ExampleCheckingError.noCompiler {
            throw ExplorationFailure.noTool("swiftc")
        }
        guard let clang = ExecutableSearch(path: path).executable("clang") else {
            throw ExplorationFailure.noTool("clang")
        }
        return ExampleExplorer(
            runner: runner,
            tools: tools,
            clang: clang,
            sources: sources,
            cache: cache
        )
    }
}

extension ExploredFigures {
    fileprivate mutating func add(_ example: ExploredExample, to question: Question) {
        for fence in question.fences {
            let figure = FenceFigure(fence: fence, question: question, explored: example)
            let faults = figure.faults
            diagnostics += faults
            if faults.isEmpty { html[fence.position] = figure.html }
        }
    }

    fileprivate mutating func add(_ failure: ExplorationFailure, to question: Question) {
        if case .exampleDoesNotCompile(let messages) = failure {
            diagnostics += CompilerMessage.errors(in: messages, of: question.example)
            return
        }
        for fence in question.fences {
            diagnostics.append(
                .cannotExplore(question.example.name, failure, at: fence.position)
            )
        }
    }
}
