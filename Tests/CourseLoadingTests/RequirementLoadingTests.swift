import CourseLoading
import CourseModel
import Testing

/// A rubric of three items, each with what is written under `requires`.
private func requirements(_ lines: String...) throws -> LoadedCourse {
    let items = zip(["one", "two", "three"], lines).map { id, line in
        """
          - id: \(id)
            points: 1
            text: {en: "It can \(id)."}
            tests: ["S/\(id)()"]
        \(line.isEmpty ? "" : "    requires: \(line)\n")
        """
    }
    return try loadCourse([
        "site/site.yml": settings(languages: "en"),
        "exercises/01-a/sum/exercise.en.md": """
        ---
        title: Sum
        summary: Add.
        module: Sum
        lesson: a
        difficulty: easy
        rubric:
        \(items.joined())
        ---

        Add.
        """,
    ])
}

@Suite struct RequirementLoadingTests {
    @Test func readsOneItemOrSeveralThatMustHoldFirst() throws {
        let loaded = try requirements("", "one", "[two, one]")
        #expect(
            loaded.course.exercise("sum")?.rubric.map(\.requires) == [[], ["one"], ["two", "one"]]
        )
        #expect(!loaded.lines.contains { $0.contains("requires") })
    }

    /// What is wrong is reported and left out, so that every item can still be judged.
    @Test func breaksACircleAtTheItemThatClosesIt() throws {
        let loaded = try requirements("two", "three", "one")
        #expect(
            loaded.course.exercise("sum")?.rubric.map(\.requires) == [["two"], ["three"], []]
        )
        #expect(
            loaded.lines.filter { $0.contains("circle") } == [
                "exercises/01-a/sum/exercise.en.md:22:15: error: items require each other in a "
                    + "circle: `three` → `one` → `two` → `three` (take one of them out)"
            ]
        )
    }
}
