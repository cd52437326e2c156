package import LessonMarkup

/// An exercise: `exercises/NN-topic/slug/`, and its hidden half under `Tests/Hidden/slug/`.
package struct Exercise: Sendable, Equatable {
    /// The folder's name; unique in the course.
    package let slug: String
    /// The Swift module that the learner writes, such as `AtomicCounter`.
    package let module: String
    /// The slug of the lesson that it belongs to.
    package let lesson: String
    package let difficulty: Difficulty
    package let limits: Limits
    package let rubric: [RubricItem]
    /// Whether its solutions need no unsafe memory: a submission that uses some is then refused.
    package let isMemorySafe: Bool
    /// What was written in each language.
    package let texts: [Language: ExerciseText]
    /// The folder's path in the course, such as `exercises/08-races/atomic-counter`.
    package let folder: String
    /// The Swift files that a learner begins with: those of `Tests/Hidden/slug/Starter/`.
    package let starter: [SourceFile]

    package init(
        slug: String,
        module: String,
        lesson: String,
        difficulty: Difficulty,
        limits: Limits,
        rubric: [RubricItem],
        isMemorySafe: Bool = false,
        texts: [Language: ExerciseText],
        folder: String,
        starter: [SourceFile]
    ) {
        self.slug = slug
        self.module = module
        self.lesson = lesson
        self.difficulty = difficulty
        self.limits = limits
        self.rubric = rubric
        self.isMemorySafe = isMemorySafe
        self.texts = texts
        self.folder = folder
        self.starter = starter
    }

    /// The folder of its hidden half, relative to the course: `Tests/Hidden/atomic-counter`.
    package var hiddenFolder: String { "Tests/Hidden/\(slug)" }

    /// The folder of the learners' package, relative to the course: `exercises`, empty in a kit.
    package var packageFolder: String {
        folder.split(separator: "/").dropLast(2).joined(separator: "/")
    }

    /// The folder's path in the learners' package, such as `08-races/atomic-counter`.
    package var pathInPackage: String {
        folder.split(separator: "/").suffix(2).joined(separator: "/")
    }

    /// The exercise as it stands in a learners' package that is no part of a course.
    package var inItsPackage: Exercise {
        Exercise(
            slug: slug,
            module: module,
            lesson: lesson,
            difficulty: difficulty,
            limits: limits,
            rubric: rubric,
            isMemorySafe: isMemorySafe,
            texts: texts,
            folder: pathInPackage,
            starter: starter
        )
    }

    /// How hard an exercise is.
    package enum Difficulty: String, Sendable, CaseIterable {
        case easy
        case medium
        case hard
    }

    /// What one test of an exercise may use.
    package struct Limits: Sendable, Equatable {
        /// Seconds by the clock on the wall; past it the test's whole process group is killed.
        package let wallSeconds: Int
        /// MiB that all processes of a play may have together, files in memory included.
        package let memoryMebibytes: Int
        /// Processes and threads that a play may have at one time.
        package let processes: Int

        package init(wallSeconds: Int = 10, memoryMebibytes: Int = 512, processes: Int = 256) {
            self.wallSeconds = wallSeconds
            self.memoryMebibytes = memoryMebibytes
            self.processes = processes
        }
    }
}

/// What a learner gets points for.
package struct RubricItem: Sendable, Equatable {
    /// Unique in its exercise, such as `exact-under-contention`.
    package let id: String
    package let points: Int
    /// What must hold, as a sentence about the learner's code.
    package let text: LocalizedText
    /// The tests that must all pass, at least one.
    package let tests: [TestName]
    /// The ids of other items that must hold before this one is judged.
    package let requires: [String]

    package init(
        id: String,
        points: Int,
        text: LocalizedText,
        tests: [TestName],
        requires: [String] = []
    ) {
        self.id = id
        self.points = points
        self.text = text
        self.tests = tests
        self.requires = requires
    }

    /// The same item, judged whatever others say.
    package var alone: RubricItem {
        RubricItem(id: id, points: points, text: text, tests: tests)
    }
}

/// A test as a rubric names it: `Suite/test()` for Swift Testing, `Case/testSomething` for XCTest.
package struct TestName: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The framework that runs it: Swift Testing writes the parentheses of a function.
    package var framework: Framework { rawValue.hasSuffix(")") ? .swiftTesting : .xcTest }

    package static func < (left: TestName, right: TestName) -> Bool {
        left.rawValue < right.rawValue
    }

    /// A test framework.
    package enum Framework: String, Sendable, CaseIterable, Codable {
        case swiftTesting
        case xcTest
    }
}

/// An exercise's page in one language: `exercise.<lang>.md`.
package struct ExerciseText: Sendable, Equatable {
    /// The file's path in the course.
    package let file: String
    package let title: String
    /// One sentence for lists.
    package let summary: String
    /// The statement: all that comes before the first hint.
    package let statement: MarkupDocument
    /// The hints, from the first nudge to the last.
    package let hints: [MarkupDocument]
    /// What is shown in the original's language; `nil` if nothing is.
    package let fallback: Fallback?

    package init(
        file: String,
        title: String,
        summary: String,
        statement: MarkupDocument,
        hints: [MarkupDocument],
        fallback: Fallback? = nil
    ) {
        self.file = file
        self.title = title
        self.summary = summary
        self.statement = statement
        self.hints = hints
        self.fallback = fallback
    }
}

/// A Swift file by name.
package struct SourceFile: Sendable, Equatable {
    /// The file's name without folders, such as `SharedCounter.swift`.
    package let name: String
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
