import Diagnostics
import Scaffolding
import Testing

@Suite struct ExerciseScaffoldTests {
    private func change(
        _ slug: String = "two-locks",
        lesson: String = "races",
        to source: CourseSource = sampleSource()
    ) throws -> CourseChange {
        try ExerciseScaffold(slug: slug, lesson: lesson).change(to: source)
    }

    /// The front matter of the lesson after an exercise was added.
    private func matter(_ lines: String) throws -> String? {
        let path = "lessons/08-races/lesson.en.md"
        let old = "---\n\(lines)---\n"
        let change = try change(to: sampleSource(texts: [path: old]))
        return change.edited[path]?.new
    }

    @Test func makesBothHalves() throws {
        let visible = "exercises/08-races/two-locks"
        let hidden = "Tests/Hidden/two-locks"
        #expect(
            try change().created.keys.sorted() == [
                "\(hidden)/Mutants/skips-the-last/TwoLocks.swift", "\(hidden)/Play.swift",
                "\(hidden)/Scenarios.swift", "\(hidden)/Solutions/loop/TwoLocks.swift",
                "\(hidden)/Solutions/reference/TwoLocks.swift", "\(hidden)/Starter/TwoLocks.swift",
                "\(hidden)/TwoLocksTests.swift", "\(hidden)/TwoLocksXCTests.swift",
                "\(visible)/Demo/main.swift", "\(visible)/Sources/TwoLocks.swift",
                "\(visible)/Tests/TwoLocksTests.swift", "\(visible)/exercise.en.md",
                "\(visible)/exercise.zh.md",
            ]
        )
    }

    @Test func beginsWithTheStarterThatTheGraderKnows() throws {
        let change = try change()
        #expect(
            change.text("exercises/08-races/two-locks/Sources/TwoLocks.swift")
                == change.text("Tests/Hidden/two-locks/Starter/TwoLocks.swift")
        )
    }

    @Test func namesTheMutantsTestsInItsFrontComment() throws {
        #expect(
            try change().text("Tests/Hidden/two-locks/Mutants/skips-the-last/TwoLocks.swift") == """
                // Misconception: the last index is the count.
                // Rejected by: TwoLocksTests/addsEveryNumber(), \
                TwoLocksXCTests/testAddsNegativeNumbers

                /// Adds numbers.
                ///
                /// - Parameter numbers: What to add.
                /// - Returns: The sum; 0 without numbers.
                public func total(of numbers: [Int]) -> Int {
                    numbers.dropLast().reduce(0, +)
                }

                """
        )
    }

    @Test func registersTheExerciseInTheLearnersPackage() throws {
        let gather = "(\"22-async-await/gather\", \"Gather\"),"
        let first = "(\"01-processes/start\", \"Start\"),"
        let old = sampleManifest(first, gather)
        let change = try change(to: sampleSource(texts: ["exercises/Package.swift": old]))
        let new = sampleManifest(first, "(\"08-races/two-locks\", \"TwoLocks\"),", gather)
        #expect(change.edited["exercises/Package.swift"] == .init(old: old, new: new))
    }

    @Test func registersTheSuitesWhereThePackageOfTheKitListsThem() throws {
        let opening = "let exercises: [(slug: String, module: String)] = [\n"
        let old = opening + "    (\"gather\", \"Gather\"),\n]\n"
        let change = try change(to: sampleSource(texts: ["Package.swift": old]))
        let new =
            opening + "    (\"gather\", \"Gather\"),\n    (\"two-locks\", \"TwoLocks\"),\n]\n"
        #expect(change.edited["Package.swift"] == .init(old: old, new: new))
    }

    @Test func letsTheLessonListTheExercise() throws {
        #expect(try matter("exercises: []\n") == "---\nexercises: [two-locks]\n---\n")
        #expect(try matter("exercises: [a, b]\n") == "---\nexercises: [a, b, two-locks]\n---\n")
        #expect(try matter("exercises:\n") == "---\nexercises: [two-locks]\n---\n")
        #expect(
            try matter("exercises:\n  - a\n  - b\nnotes: []\n")
                == "---\nexercises:\n  - a\n  - b\n  - two-locks\nnotes: []\n---\n"
        )
        #expect(try matter("title: x\n") == "---\ntitle: x\nexercises: [two-locks]\n---\n")
    }

    @Test func keepsTheLineEndsOfAnEditorOnWindows() throws {
        let path = "lessons/08-races/lesson.en.md"
        let old = "\u{FEFF}---\r\nexercises: [a]\r\n---\r\n\r\nText.\r\n"
        let change = try change(to: sampleSource(texts: [path: old]))
        let new = "\u{FEFF}---\r\nexercises: [a, two-locks]\r\n---\r\n\r\nText.\r\n"
        #expect(change.edited[path]?.new == new)
    }

    @Test func refusesAListOfALessonThatItCannotRead() throws {
        let refusal = #expect(throws: ScaffoldRefusal.self) { try matter("exercises: [a,\n  b]\n") }
        #expect(refusal?.message.en.hasPrefix("lessons/08-races/lesson.en.md lists its") == true)
    }

    @Test(
        arguments: [
            ("class", "an exercise cannot be called class"),
            ("index", "an exercise cannot be called index"),
            ("stage", "an exercise cannot be called stage"),
            ("synchronization", "an exercise cannot be called synchronization"),
            ("8-queens", "“8-queens” cannot be a name"), ("..", "“..” cannot be a name"),
            ("Locks", "“Locks” cannot be a name"),
        ]
    )
    func refusesANameThatSwiftOrTheKitUses(slug: String, reason: String) throws {
        let refusal = #expect(throws: ScaffoldRefusal.self) { try change(slug) }
        #expect(refusal?.message.en.hasPrefix(reason) == true)
    }

    @Test func refusesANameThatIsTaken() throws {
        let path = "exercises/16-pool/two-locks/exercise.en.md"
        let refusal = #expect(throws: ScaffoldRefusal.self) {
            try change(to: sampleSource(texts: [path: ""]))
        }
        let reason = "there is already an exercise two-locks, in exercises/16-pool/two-locks"
        #expect(refusal?.message.en.hasPrefix(reason) == true)
    }

    @Test func refusesANameThatMakesTheSameTargetsAsAnother() throws {
        let manifest = sampleManifest("(\"08-races/foo1\", \"Foo1\"),")
        let refusal = #expect(throws: ScaffoldRefusal.self) {
            try change("foo-1", to: sampleSource(texts: ["exercises/Package.swift": manifest]))
        }
        #expect(refusal?.message.en.hasPrefix("foo-1 would bring the target Foo1, which") == true)
    }

    @Test func tellsWhichLessonWasMeant() throws {
        let refusal = #expect(throws: ScaffoldRefusal.self) { try change(lesson: "race") }
        #expect(refusal?.message.en == "there is no lesson race; did you mean races?")
        #expect(refusal?.message.zh == "没有名为 race 的课；你是不是想输入 races？")
    }

    @Test func refusesAPackageWithoutAList() throws {
        let refusal = #expect(throws: ScaffoldRefusal.self) {
            try change(to: sampleSource(texts: ["exercises/Package.swift": "let package = …\n"]))
        }
        #expect(refusal?.message.en.hasPrefix("exercises/Package.swift has no list") == true)
    }
}
