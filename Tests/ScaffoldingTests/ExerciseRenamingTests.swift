import CourseModel
import Diagnostics
import Scaffolding
import Testing

@Suite struct ExerciseRenamingTests {
    private let folder = "exercises/08-races/gather"

    private func renamed(
        _ texts: [String: String] = [:],
        module: String = "Gather",
        to new: String = "collect-all"
    ) throws -> CourseChange {
        let own = [
            "\(folder)/Sources/Gather.swift": "",
            "Tests/Hidden/gather/GatherXCTests.swift": "",
            "site/site.yml": "title: x\n",
        ]
        let source = sampleSource(texts: own.merging(texts) { _, given in given })
        let exercise = Exercise(
            slug: "gather",
            module: module,
            lesson: "races",
            difficulty: .easy,
            limits: Exercise.Limits(),
            rubric: [],
            texts: [:],
            folder: folder,
            starter: []
        )
        let course = Course(
            settings: source.course.settings,
            lessons: [],
            exercises: [exercise]
        )
        return try ExerciseRenaming(from: "gather", to: new)
            .change(to: CourseSource(course: course, texts: source.texts))
    }

    private func text(_ path: String, _ text: String, module: String = "Gather") throws -> String {
        try renamed([path: text], module: module).edited[path]?.new ?? text
    }

    @Test func movesBothHalvesAndTheFilesThatAreNamedAfterTheModule() throws {
        #expect(
            try renamed().moved == [
                .init(
                    "Tests/Hidden/gather/GatherXCTests.swift",
                    to: "Tests/Hidden/gather/CollectAllXCTests.swift"
                ),
                .init("\(folder)/Sources/Gather.swift", to: "\(folder)/Sources/CollectAll.swift"),
                .init(folder, to: "exercises/08-races/collect-all"),
                .init("Tests/Hidden/gather", to: "Tests/Hidden/collect-all"),
            ]
        )
    }

    @Test func renamesTheModuleInCodeAndNotInSentences() throws {
        let old = """
            // Gather fails. Rejected by: GatherTests/gathers()
            internal import Gather
            @testable import GatherScenarios
            let text = "Gather them: \\(Gather.gather(3))"
            Gather.gather(1)
            """
        let new = """
            // Gather fails. Rejected by: CollectAllTests/gathers()
            internal import CollectAll
            @testable import CollectAllScenarios
            let text = "Gather them: \\(CollectAll.gather(3))"
            CollectAll.gather(1)
            """
        #expect(try text("Tests/Hidden/gather/Play.swift", old) == new)
    }

    @Test func leavesATypeWithTheModulesNameAsItIs() throws {
        let change = try renamed([
            "\(folder)/Sources/Gather.swift": "public struct Gather {}\n",
            "\(folder)/Demo/main.swift": "import Gather\nprint(Gather())\n",
        ])
        #expect(change.edited["\(folder)/Sources/Gather.swift"] == nil)
        let demo = change.edited["\(folder)/Demo/main.swift"]?.new
        #expect(demo == "import CollectAll\nprint(Gather())\n")
    }

    @Test func leavesAModuleThatWasNotNamedAfterTheExercise() throws {
        let change = try renamed(["\(folder)/Demo/main.swift": "import Other\n"], module: "Other")
        #expect(change.moved.count == 2)
        #expect(change.edited["\(folder)/Demo/main.swift"] == nil)
    }

    @Test func renamesTheExerciseOnItsPageAndInThePackages() throws {
        let page = """
            ---
            title: Gather
            module: Gather
            rubric:
              - tests: ["GatherTests/gathers()"]
            ---
            Gather in `08-races/gather/Sources`: `swift run gather`, `--filter GatherTests`.
            """
        #expect(
            try text("\(folder)/exercise.en.md", page) == """
                ---
                title: Gather
                module: CollectAll
                rubric:
                  - tests: ["CollectAllTests/gathers()"]
                ---
                Gather in `08-races/collect-all/Sources`: `swift run collect-all`, `--filter CollectAllTests`.
                """
        )
        let learners = sampleManifest("(\"08-races/gather\", \"Gather\"),")
        #expect(
            try text("exercises/Package.swift", learners)
                == sampleManifest("(\"08-races/collect-all\", \"CollectAll\"),")
                .replacing("[\"Gather\"]", with: "[\"CollectAll\"]")
        )
        let kit = "    (\"gather\", \"Gather\"),\n    (\"gather-more\", \"GatherMore\"),\n"
        let newKit =
            "    (\"collect-all\", \"CollectAll\"),\n    (\"gather-more\", \"GatherMore\"),\n"
        #expect(try text("Package.swift", kit) == newKit)
    }

    @Test func renamesTheExerciseInLessons() throws {
        let old = """
            ---
            exercises: [gather, gather-more]
            ---
            [gather](../../exercises/08-races/gather/exercise.en.md) will `gather`.
            """
        #expect(
            try text("lessons/08-races/lesson.en.md", old) == """
                ---
                exercises: [collect-all, gather-more]
                ---
                [gather](../../exercises/08-races/collect-all/exercise.en.md) will `gather`.
                """
        )
    }

    @Test func leavesARedirect() throws {
        let settings = try text("site/site.yml", "title: x\n")
        #expect(settings.hasSuffix("redirects:\n  exercises/gather: exercises/collect-all\n"))
    }

    @Test(arguments: ["Collect", "class", "stage", "gather", ".."])
    func refusesANameThatCannotBeHad(new: String) throws {
        #expect(throws: ScaffoldRefusal.self) { try renamed(to: new) }
    }
}
