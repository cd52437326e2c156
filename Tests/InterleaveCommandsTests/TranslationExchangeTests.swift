import ArgumentParser
import CourseLoading
import CourseModel
import Foundation
import Testing
import Translations

@testable import InterleaveCommands

private let races = "lessons/08-races/lesson.en.md"
private let chineseRaces = "lessons/08-races/lesson.zh.md"

/// Files for translators and back, with the whole course of this repository.
@Suite struct TranslationExchangeTests {
    private let course: TranslatedCourse

    init() throws {
        course = try TranslatedCourse()
    }

    @Test func changesNothingOnTheWayOutAndBack() async throws {
        let texts = try course.texts()
        let files = try await course.export()
        #expect(files.count == 10)
        #expect(try await course.translations(["import"] + files) == .success)
        #expect(try course.texts() == texts)
    }

    @Test func changesNothingWithoutRecordsEither() async throws {
        for name in try course.texts().keys where name.hasSuffix(".lock") {
            try course.remove(name)
        }
        let texts = try course.texts()
        let files = try await course.export()
        #expect(try await course.translations(["import"] + files) == .success)
        #expect(try course.texts() == texts)
    }

    @Test func makesEveryBlockOfAFileAgainThatWasLost() async throws {
        let units = { (loaded: LoadedTranslation) in
            loaded.translations.first?.text.units.map { unit in
                // Code stands in the original.
                unit.kind == .example || unit.kind == .output ? unit.place : unit.source
            }
        }
        let before = try course.selection().translations
        let files = try await course.export()
        for text in before { try course.remove(text.file(in: .chinese)) }
        #expect(try await course.translations(["import"] + files) == .success)
        let after = try course.selection()
        #expect(after.diagnostics.isEmpty, "\(after.diagnostics)")
        for (old, new) in zip(before, after.translations) {
            #expect(units(old) == units(new), "\(old.slug)")
        }
    }

    @Test func isTakenByGettext() async throws {
        try await course.commit()
        try course.edit(races, "Twenty processes each", "Thirty processes each")
        for file in try await course.export() {
            let check = try await course.run(
                "msgfmt",
                "--check",
                "--output-file=/dev/null",
                file
            )
            #expect(check.isGood, "\(check.text)")
        }
    }

    @Test func marksWhatIsStaleWithTheOriginalThatItWasMadeFrom() async throws {
        try await course.commit()
        try course.edit(races, "Twenty processes each", "Thirty processes each")
        let file = try #require(try await course.export("races").first)
        let object = try PortableObject(reading: String(contentsOfFile: file, encoding: .utf8))
        let fuzzy = object.entries.filter(\.isFuzzy)
        #expect(fuzzy.map(\.context) == ["twenty/paragraph-1"])
        #expect(fuzzy[0].previous?.hasPrefix("Twenty processes each") == true)
        #expect(fuzzy[0].original.hasPrefix("Thirty processes each"))
        #expect(fuzzy[0].references == ["\(races):12"])

        let texts = try course.texts()
        #expect(try await course.translations("import", file) == .success)
        #expect(try course.texts() == texts)
    }

    @Test func confirmsATranslationWhoseFuzzyMarkWasTakenAway() async throws {
        try course.edit(races, "Twenty processes each", "Thirty processes each")
        let file = try #require(try await course.export("races").first)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacing("#, fuzzy\n", with: "")
            .write(toFile: file, atomically: true, encoding: .utf8)
        let chinese = try course.text(chineseRaces)
        #expect(try await course.translations("import", file) == .success)
        #expect(try course.text(chineseRaces) == chinese)
        #expect(TranslationTable(try course.selection("races").translations).rows[0].stale == 0)
    }

    @Test func writesOneBlockAndItsRecord() async throws {
        try course.edit(races, "Twenty processes each", "Thirty processes each")
        let before = try course.texts()
        let file = try #require(try await course.export("races").first)
        var text = try String(contentsOfFile: file, encoding: .utf8)
        text = text.replacing("#, fuzzy\n", with: "").replacing("二十个进程，各给", with: "三十个进程，各给")
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try await course.translations("import", file) == .success)
        let after = try course.texts()
        #expect(
            before.keys.filter { before[$0] != after[$0] }.sorted()
                == [chineseRaces, "lessons/08-races/translations.lock"]
        )
        #expect(
            after[chineseRaces]
                == before[chineseRaces]?.replacing("二十个进程，各给", with: "三十个进程，各给")
        )
        let table = TranslationTable(try course.selection("races").translations)
        #expect(table.rows[0].complete == table.rows[0].total)
    }

    @Test(arguments: [
        ("lesson/races", "lesson/../../etc"), ("Language: zh", "Language: en"),
        ("Language: zh", "Language: ../zh"), ("charset=UTF-8", "charset=GBK"),
        ("msgctxt \"title\"", "msgctxt \"nothing\""), ("msgid \"Races\"", "msgid \"Racing\""),
        ("msgstr \"竞争\"", "msgstr \"竞\\n争\""), ("msgstr \"竞争\"", "msgstr \"竞争"),
        ("\"```swift example=twenty-swift\\n\"", "\"```swift example=twenty\\n\""),
    ])
    func changesNothingOfTheCourseIfAnyFileIsWrong(old: String, new: String) async throws {
        let files = try await course.export("races", "gather")
        let file = try #require(files.first { $0.hasSuffix("lesson-races.zh.po") })
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try #require(text.contains(old))
        try text.replacing(old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
        let other = try #require(files.first { $0.hasSuffix("exercise-gather.zh.po") })
        let good = try String(contentsOfFile: other, encoding: .utf8)
        try good.replacing("msgstr \"", with: "msgstr \"新", maxReplacements: 3)
            .write(toFile: other, atomically: true, encoding: .utf8)
        let texts = try course.texts()
        #expect(try await course.translations("import", file, other) == .failure)
        #expect(try course.texts() == texts)
    }

    @Test func refusesTwoFilesForOneText() async throws {
        let file = try #require(try await course.export("races").first)
        #expect(try await course.translations("import", file, file) == .failure)
        #expect(try await course.translations("import", "\(course.folder)/none.po") == .failure)
        #expect(try await course.translations("import", course.folder) == .failure)
    }
}
