import Diagnostics
import Scaffolding
import Testing

@Suite struct CourseScaffoldTests {
    private let kit = [
        "site/templates/layout.mustache": "layout", "site/assets/site.css": "css",
        "site/words/en.yml": "languageTag: en\nskip: Skip\n", "site/words/zh.yml": "skip: 跳到正文\n",
        "exercises/Support/Stage/Stage.swift": "stage",
        "exercises/Package.swift": sampleManifest("(\"08-races/counter\", \"Counter\"),"),
    ]

    private func course(_ languages: String..., title: String? = nil) throws -> CourseChange {
        try CourseScaffold(
            name: "net-works",
            title: title,
            languages: languages,
            kit: kit.mapValues { Array($0.utf8) }
        )
        .change()
    }

    @Test func listsItsOwnExerciseAloneInTheLearnersPackage() throws {
        let manifest = try course("en").text("exercises/Package.swift")
        #expect(
            manifest == """
                let exercises: [(folder: String, module: String)] = [
                    ("01-first-steps/first-exercise", "FirstExercise"),
                ]

                let memorySafe: Set<String> = []

                """
        )
    }

    @Test func makesSettingsInItsLanguages() throws {
        #expect(
            try course("zh", "fr", title: "网络").text("site/site.yml") == """
                # The course as a whole.
                title:
                  zh: "网络"
                  fr: "TODO: Translate the title “网络”."
                summary:
                  zh: "TODO：用一句话说明这门课教什么。"
                  fr: "TODO: Say in one sentence what the course teaches."
                languages:
                  - {code: zh, name: 简体中文, hint: 提示}
                  - {code: fr, name: Français, hint: Indice}
                # Raw HTML in Markdown is shown as text unless this is true.
                raw_html: false
                # The headings of the course map, each with the numbers of its lessons.
                parts:
                  - title:
                      zh: "课文"
                      fr: "Lessons"
                    lessons: 1-99

                """
        )
    }

    @Test func beginsWithEnglishWordsWhereThereAreNoOthers() throws {
        let change = try course("fr")
        #expect(change.text("site/words/fr.yml") == "languageTag: fr\nskip: Skip\n")
        #expect(change.created["site/words/en.yml"] != nil)
        #expect(change.created["site/words/zh.yml"] == nil)
    }

    @Test func isMadeOfNewFilesAlone() throws {
        let change = try course("en")
        #expect(change.edited.isEmpty && change.moved.isEmpty)
        let lesson = change.text("lessons/01-first-steps/lesson.en.md")
        #expect(lesson.contains("\nexercises: [first-exercise]\n"))
    }

    @Test(arguments: [[], [""], ["EN"], ["en", "en"], ["en", "../x"]])
    func refusesLanguagesThatAreNone(codes: [String]) throws {
        #expect(throws: ScaffoldRefusal.self) {
            try CourseScaffold(name: "net", title: nil, languages: codes, kit: [:])
        }
    }

    @Test func saysWhatTheCourseToBeginFromLacks() throws {
        let refusal = #expect(throws: ScaffoldRefusal.self) {
            let scaffold = try CourseScaffold(name: "net", title: nil, languages: ["en"], kit: [:])
            _ = try scaffold.change()
        }
        #expect(refusal?.message.en.contains("has no site/templates/") == true)
    }
}
