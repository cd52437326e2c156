import CourseModel
import Diagnostics
import LessonMarkup
import SitePages
import Testing

@Suite struct GlossaryPageTests {
    private let glossary = Glossary([
        term("lock", "锁", text: "Keeps others out."),
        term("gate", "门", text: "Opens, unlike a [lock](../lessons/01-a/lesson.en.md)."),
    ])

    @Test func makesAPageInEachLanguageOfACourseWithTerms() {
        let plan = SitePlan(course([lesson(1, "a")], glossary: glossary))
        #expect(
            plan.pages.map(\.address).filter { $0.contains("glossary") }
                == ["en/glossary/index.html", "zh/glossary/index.html"]
        )
        #expect(plan.counterpart(of: .glossary(.english), in: .chinese) == .glossary(.chinese))
        #expect(plan.trail(to: .glossary(.english)) == [.home(.english)])
        #expect(plan.sectionAnchors(of: .glossary(.chinese)) == ["lock", "gate"])
    }

    @Test(arguments: [nil, Glossary([])])
    func makesNoPageWithoutTerms(glossary: Glossary?) {
        let plan = SitePlan(course([lesson(1, "a")], glossary: glossary))
        #expect(!plan.has(.glossary(.english)))
    }

    @Test func listsTheLessonsThatNameATerm() {
        let lessons = [
            lesson(1, "a", en: "A [[Lock]], a [[锁]].", zh: "门。"),
            lesson(2, "b", en: "- a [[lock]]\n\n> [[gate]]"),
        ]
        let plan = SitePlan(course(lessons, glossary: glossary))
        #expect(
            plan.lessonsNamingTerms(in: .english) == [
                "lock": [.lesson("a", .english), .lesson("b", .english)],
                "gate": [.lesson("b", .english)],
            ]
        )
        #expect(plan.lessonsNamingTerms(in: .chinese) == [:])
    }

    @Test func checksTheLinksOfExplanations() {
        let dead = Glossary([term("lock", "锁", text: "See [it](../lessons/02-b/lesson.en.md).")])
        #expect(course([lesson(1, "a")], glossary: glossary).linkDiagnostics() == [])
        #expect(
            course([lesson(1, "a")], glossary: dead).linkDiagnostics().map(\.code) == ["dead-link"]
        )
    }
}
