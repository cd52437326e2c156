import Testing

private let english = "exercises/01-first/add-two/exercise.en.md"
private let chinese = "exercises/01-first/add-two/exercise.zh.md"
private let suite = "Tests/Hidden/add-two/AddTwoTests.swift"

private let addsTests = "[\"AddTwoTests/adds()\", \"AddTwoTests/addsToAny(number:)\"]"
private let negativeTests = "[\"AddTwoXCTests/testNegative\"]"

/// Each of these exercises has one mistake, and each mistake one line.
@Suite struct BrokenExerciseTests {
    @Test(arguments: keys + rubric + folders)
    func saysWhatIsWrong(course: BrokenCourse) async throws {
        try await expectLines(of: course)
    }

    static let keys = [
        BrokenCourse(
            "exercise without lesson",
            .replace("lessons/01-first/lesson.en.md", "exercises: [add-two]", "exercises: []")
        ),
        BrokenCourse(
            "exercise of another lesson",
            .replace(english, "lesson: first", "lesson: second")
        ),
        BrokenCourse(
            "exercise of an unknown lesson",
            .replace(english, "lesson: first", "lesson: fist")
        ),
        BrokenCourse(
            "unknown difficulty",
            .replace(english, "difficulty: easy", "difficulty: simple")
        ),
        BrokenCourse(
            "unknown limit",
            .replace(english, "{wall: 20}", "{walls: 20}")
        ),
        BrokenCourse(
            "hint left out",
            .replace(chinese, "## 提示 1", "## 提示 3")
        ),
        BrokenCourse(
            "exercise without hints",
            .replace(chinese, "## 提示 1\n\n", ""),
            .replace(chinese, "## 提示 2\n\n", "")
        ),
    ]

    static let rubric = [
        BrokenCourse(
            "rubric that names an unknown test",
            .replace(english, "AddTwoTests/adds()", "AddTwoTests/add()"),
            .replace(
                suite,
                "    @Test func adds() {\n        #expect(addTwo(to: 1) == 3)\n    }\n",
                ""
            )
        ),
        BrokenCourse(
            "test that no rubric names",
            .replace(
                suite,
                "    @Test func adds()",
                "    @Test func alsoAdds() {}\n\n    @Test func adds()"
            )
        ),
        BrokenCourse(
            "rubric with an id twice",
            .replace(english, "id: negative", "id: adds")
        ),
        BrokenCourse(
            "rubric with points that are none",
            .replace(english, "points: 4", "points: -4")
        ),
        BrokenCourse(
            "rubric with another sum",
            .replace(english, "points: 4", "points: 5")
        ),
        BrokenCourse(
            "rubric item without tests",
            .replace(english, "[\"AddTwoXCTests/testNegative\"]", "[]"),
            .replace(
                "Tests/Hidden/add-two/AddTwoXCTests.swift",
                "func testNegative",
                "private func negative"
            )
        ),
        BrokenCourse(
            "rubric item that requires an unknown item",
            .replace(english, negativeTests, negativeTests + "\n    requires: [adds, ads]")
        ),
        BrokenCourse(
            "rubric item that requires itself",
            .replace(english, negativeTests, negativeTests + "\n    requires: negative")
        ),
        BrokenCourse(
            "rubric items that require each other",
            .replace(english, addsTests, addsTests + "\n    requires: negative"),
            .replace(english, negativeTests, negativeTests + "\n    requires: [adds]")
        ),
        BrokenCourse(
            "rubric item that requires no text",
            .replace(english, negativeTests, negativeTests + "\n    requires: {id: adds}")
        ),
        BrokenCourse(
            "rubric in one language only",
            .replace(english, "{en: \"Two is added.\", zh: \"加上了二。\"}", "{en: \"Two is added.\"}")
        ),
    ]

    static let folders = [
        BrokenCourse(
            "exercise twice",
            .copy("exercises/01-first", "exercises/02-second"),
            .replace("exercises/Package.swift", "\"exercises\"", "\"02-second/add-two\"")
        ),
        BrokenCourse(
            "exercise in one language only",
            .remove("exercises/01-first/add-two/exercise.zh.md")
        ),
        BrokenCourse(
            "exercise with a name that is no slug",
            .copy("exercises/01-first/add-two", "exercises/01-first/Add_Two")
        ),
        BrokenCourse(
            "exercise without sources",
            .remove("exercises/01-first/add-two/Sources")
        ),
        BrokenCourse(
            "exercise without hidden half",
            .remove("Tests/Hidden/add-two")
        ),
        BrokenCourse(
            "exercise without starter",
            .remove("Tests/Hidden/add-two/Starter")
        ),
        BrokenCourse(
            "exercise that is not in the package",
            .replace("exercises/Package.swift", "01-first/add-two", "01-first/add-three")
        ),
    ]
}
