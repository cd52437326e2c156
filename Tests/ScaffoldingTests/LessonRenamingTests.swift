import Diagnostics
import Scaffolding
import Testing

@Suite struct LessonRenamingTests {
    private func renamed(
        _ texts: [String: String] = [:],
        from old: String = "races",
        to new: String = "data-races"
    ) throws -> CourseChange {
        let settings = ["site/site.yml": "title: x\n"]
        let source = sampleSource(texts: settings.merging(texts) { _, given in given })
        return try LessonRenaming(from: old, to: new).change(to: source)
    }

    /// A file's text after the renaming; the old one if it stays.
    private func text(_ path: String, _ text: String) throws -> String {
        try renamed([path: text]).edited[path]?.new ?? text
    }

    @Test func movesTheFolderAndThatOfItsExercises() throws {
        #expect(try renamed().moved == [.init("lessons/08-races", to: "lessons/08-data-races")])
        let exercise = ["exercises/08-races/counter/exercise.en.md": "text"]
        #expect(
            try renamed(exercise).moved == [
                .init("lessons/08-races", to: "lessons/08-data-races"),
                .init("exercises/08-races", to: "exercises/08-data-races"),
            ]
        )
    }

    @Test func leadsLinksToTheNewFolder() throws {
        let old = "[a](../08-races/lesson.en.md#why) [b](../08-races-again/lesson.en.md)\n"
        let new = "[a](../08-data-races/lesson.en.md#why) [b](../08-races-again/lesson.en.md)\n"
        #expect(try text("lessons/09-locks/lesson.en.md", old) == new)
        #expect(try text("README.md", "[a](lessons/08-races)") == "[a](lessons/08-data-races)")
    }

    @Test func namesTheNewLessonInFrontMatterAlone() throws {
        let old = "---\nrequires: [races, more-races]\n---\n\nrequires: [races]\n"
        let new = "---\nrequires: [data-races, more-races]\n---\n\nrequires: [races]\n"
        #expect(try text("lessons/09-locks/lesson.en.md", old) == new)
        let list = "---\nrequires:\n  - races  # first\nnotes: [races]\n---\n"
        let newList = "---\nrequires:\n  - data-races  # first\nnotes: [races]\n---\n"
        #expect(try text("lessons/09-locks/lesson.zh.md", list) == newList)
        let exercise = "---\nlesson: races\ntitle: races\n---\n"
        let newExercise = "---\nlesson: data-races\ntitle: races\n---\n"
        #expect(try text("exercises/08-races/counter/exercise.en.md", exercise) == newExercise)
    }

    @Test func namesTheNewLessonInTheGlossary() throws {
        let old = "- term: {en: races}\n  lesson: races  # first\n  text: {en: \"lesson: races\"}\n"
        let new = "- term: {en: races}\n  lesson: data-races  # first\n"
        #expect(
            try text("site/glossary.yml", old) == new + "  text: {en: \"lesson: races\"}\n"
        )
    }

    @Test func keepsTheLineEndsOfAnEditorOnWindows() throws {
        let old = "---\r\nrequires: [races]\r\n---\r\n"
        let new = "---\r\nrequires: [data-races]\r\n---\r\n"
        #expect(try text("lessons/09-locks/lesson.en.md", old) == new)
        #expect(
            try text("site/site.yml", "a: b\r\n") == """
                a: b\r
                # Old addresses, and those to which they lead now.\r
                redirects:\r
                  lessons/races: lessons/data-races\r

                """
        )
    }

    @Test func namesTheNewFolderInThePackage() throws {
        let old = sampleManifest("(\"08-races/counter\", \"Counter\"),")
        let new = sampleManifest("(\"08-data-races/counter\", \"Counter\"),")
        #expect(try text("exercises/Package.swift", old) == new)
    }

    @Test func leavesARedirect() throws {
        #expect(
            try text("site/site.yml", "title: x\n") == """
                title: x
                # Old addresses, and those to which they lead now.
                redirects:
                  lessons/races: lessons/data-races

                """
        )
    }

    @Test func leadsOlderRedirectsOnAndRemovesOneThatWouldHideThePage() throws {
        let old = """
            redirects:
              lessons/first: lessons/races
              lessons/data-races: lessons/races
              exercises/races: exercises/sum
            parts: []

            """
        #expect(
            try text("site/site.yml", old) == """
                redirects:
                  lessons/first: lessons/data-races
                  exercises/races: exercises/sum
                  lessons/races: lessons/data-races
                parts: []

                """
        )
    }

    @Test(
        arguments: [
            ("race", "new", "there is no lesson race; did you mean races?"),
            ("races", "Races", "“Races” cannot be a name"), ("races", "..", "“..” cannot"),
            ("races", "races", "there is already a lesson races, in lessons/08-races"),
        ]
    )
    func refusesWhatCannotBe(old: String, new: String, reason: String) throws {
        let refusal = #expect(throws: ScaffoldRefusal.self) { try renamed(from: old, to: new) }
        #expect(refusal?.message.en.hasPrefix(reason) == true)
    }

    @Test func refusesRedirectsThatItCannotRead() throws {
        let refusal = #expect(throws: ScaffoldRefusal.self) {
            try renamed(["site/site.yml": "redirects: {lessons/a: lessons/b}\n"])
        }
        #expect(refusal?.message.en.hasPrefix("site/site.yml has its redirects on one") == true)
    }
}
