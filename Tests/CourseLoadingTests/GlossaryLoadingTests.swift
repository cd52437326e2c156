import CourseLoading
import CourseModel
import Diagnostics
import LessonMarkup
import Testing

@Suite struct GlossaryLoadingTests {
    /// A course in English and Chinese with a glossary and one lesson.
    private func loaded(
        glossary: String?,
        english: String = "Text.",
        chinese: String = "文字。"
    ) throws -> LoadedCourse {
        var files = [
            "site/site.yml": settings(languages: "en", "zh"),
            "lessons/01-one/lesson.en.md": lesson(title: "One", body: english),
            "lessons/01-one/lesson.zh.md": lesson(title: "一", isOriginal: false, body: chinese),
        ]
        files["site/glossary.yml"] = glossary
        return try loadCourse(files)
    }

    private let locks = """
        - term: {en: critical section, zh: 临界区}
          also: {en: [critical sections], zh: 临界段}
          text: {en: "Between taking a [[lock]] and `unlock`.", zh: "从拿到[[锁]]到解锁。"}
          lesson: one
        - id: the-lock
          term: {en: lock, zh: 锁}
          text: {en: "Keeps others out.", zh: "把别人挡在外面。"}
        """

    @Test func readsTermsWithTheirOtherForms() throws {
        let loaded = try loaded(glossary: locks)
        #expect(loaded.lines == [])
        let glossary = try #require(loaded.course.glossary)
        #expect(glossary.terms.map(\.id) == ["critical-section", "the-lock"])
        #expect(glossary.terms[0].names == ["critical section", "critical sections", "临界区", "临界段"])
        #expect(glossary.terms[0].lesson == "one")
        #expect(glossary.terms[0].texts[.chinese]?.terms.map(\.name) == ["锁"])
        #expect(
            glossary.terms[1].position
                == SourcePosition(file: "site/glossary.yml", line: 6, column: 9)
        )
    }

    @Test(arguments: ["Critical  Section", "CRITICAL SECTIONS", "临界段", "临界区"])
    func findsATermByAnyOfItsNames(name: String) throws {
        let glossary = try #require(try loaded(glossary: locks).course.glossary)
        #expect(glossary[name]?.id == "critical-section")
        #expect(glossary["the-lock"] == nil)
    }

    @Test func findsTermsInLessonsInAnyLanguage() throws {
        let loaded = try loaded(
            glossary: locks,
            english:
                "A [[Lock]].\n\n> [!QUIZ]\n> A [[锁]]?\n>\n> - [x] [[lock]]\n> - [ ] b\n>\n> So.",
            chinese: "一把[[锁]]。\n\n> [!QUIZ]\n> 几？\n>\n> - [x] 一\n> - [ ] 二\n>\n> 数。"
        )
        #expect(loaded.lines == [])
        let texts = try #require(loaded.course.lesson("one")?.texts)
        #expect(texts[.english]?.document.terms.map(\.name) == ["Lock", "锁", "lock"])
        #expect(texts[.chinese]?.document.terms.map(\.name) == ["锁"])
    }

    @Test func reportsATermThatTheGlossaryLacks() throws {
        #expect(
            try loaded(glossary: locks, english: "A [[loock]].\n\nA [[monitor]].").lines == [
                "lessons/01-one/lesson.en.md:7:3: error: the glossary has no term “loock” "
                    + "(did you mean `[[lock]]`?)",
                "lessons/01-one/lesson.en.md:9:3: error: the glossary has no term “monitor” "
                    + "(explain it in site/glossary.yml, or write \\[[ if brackets are meant)",
            ]
        )
    }

    @Test func takesBracketsAsTextInACourseWithoutGlossary() throws {
        let loaded = try loaded(glossary: nil, english: "A [[lokc]].")
        #expect(loaded.lines == [])
        #expect(loaded.course.glossary == nil)
        let document = try #require(loaded.course.lesson("one")?.texts[.english]?.document)
        #expect(document.terms == [])
    }

    @Test(arguments: [
        ("- term: {en: a, zh: 甲}", ["1:3 missing-key"]),
        ("- term: {en: a}\n  text: {en: b, zh: 乙}", ["1:9 missing-key"]),
        ("- term: {en: a, zh: 甲}\n  text: {en: b, zh: 乙}\n  txt: c", ["3:3 unknown-key"]),
        ("terms: []", ["1:1 wrong-type"]),
        ("- a", ["1:3 wrong-type"]),
        ("- term: a\n  text: {en: b, zh: 乙}", ["1:9 wrong-type"]),
        ("- term: {en: a, zh: 甲}\n  also: b\n  text: {en: b, zh: 乙}", ["2:9 wrong-type"]),
        ("- term: {en: a, zh: 甲}\n  text: {en: \"- b\", zh: 乙}", ["2:14 term-text"]),
        ("- term: {en: a, zh: 甲}\n  text: {en: \"![b](c.svg)\", zh: 乙}", ["2:14 term-text"]),
        ("- term: {en: a, zh: 甲}\n  text: {en: b, zh: 乙}\n  lesson: two", ["3:11 unknown-lesson"]),
        ("- term: {en: a, zh: 甲}\n  id: A b\n  text: {en: b, zh: 乙}", ["2:7 bad-term-id"]),
        ("- term: {en: a, zh: 甲}\n  id: page-a\n  text: {en: b, zh: 乙}", ["2:7 bad-term-id"]),
        (
            "- term: {en: a, zh: 甲}\n  text: {en: \"An [[A]].\", zh: 乙}",
            ["2:18 term-explained-by-itself"]
        ),
        ("- term: {en: a, zh: 甲}\n  text: {en: \"A [[b]].\", zh: 乙}", ["2:17 unknown-term"]),
    ])
    func saysWhatIsWrongWithATerm(glossary: String, expected: [String]) throws {
        let found = try loaded(glossary: glossary).diagnostics.map {
            "\($0.position.line):\($0.position.column) \($0.code)"
        }
        #expect(found == expected)
    }

    @Test func reportsOneWordForTwoTerms() throws {
        let second = """

            - term: {en: bolt, zh: 插销}
              also: {en: Locks}
              text: {en: "Iron.", zh: "铁。"}
            - term: {en: The lock!, zh: 那把锁}
              text: {en: "That one.", zh: "就是那把。"}
            - term: {en: Lock, zh: 锁头}
              text: {en: "Again.", zh: "又一个。"}
            """
        #expect(
            try loaded(glossary: locks + second).lines == [
                "site/glossary.yml:11:9: error: the term at line 6 already has the id `the-lock` "
                    + "(give this term another `id`)",
                "site/glossary.yml:13:9: error: “Lock” already names the term at line 6 "
                    + "(let each word name one term)",
            ]
        )
    }

    @Test func findsNoTermUnknownWhereTheGlossaryCannotBeRead() throws {
        let loaded = try loaded(glossary: "- term: {en: a", english: "A [[lock]].")
        #expect(loaded.diagnostics.map(\.code) == ["bad-yaml"])
    }
}
