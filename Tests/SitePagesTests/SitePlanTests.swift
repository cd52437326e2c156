import CourseModel
import LessonMarkup
import SitePages
import Testing

@Suite struct SitePlanTests {
    @Test func makesAPageOfEachTextInEachLanguage() {
        let first = lesson(1, "processes")
        let plan = SitePlan(
            course([first, lesson(2, "races", zh: nil)], exercises: [exercise("join", of: first)])
        )
        #expect(
            plan.pages.map(\.address) == [
                "index.html", "404.html",
                "en/index.html", "en/exercises/index.html",
                "en/lessons/processes.html", "en/lessons/races.html", "en/exercises/join.html",
                "zh/index.html", "zh/exercises/index.html",
                "zh/lessons/processes.html",
            ]
        )
    }

    @Test func ordersNeighboursByLesson() {
        let plan = SitePlan(course([lesson(1, "a"), lesson(2, "b", zh: nil), lesson(3, "c")]))
        let inEnglish = plan.neighbours(of: .lesson("b", .english))
        #expect(inEnglish.previous == .lesson("a", .english))
        #expect(inEnglish.next == .lesson("c", .english))
        let inChinese = plan.neighbours(of: .lesson("a", .chinese))
        #expect(inChinese.previous == nil)
        #expect(inChinese.next == .lesson("c", .chinese))
    }

    @Test func switchesToTheSamePageOrElseToTheHomePage() {
        let plan = SitePlan(course([lesson(1, "a"), lesson(2, "b", zh: nil)]))
        let counterpart = plan.counterpart(of: .lesson("a", .english), in: .chinese)
        #expect(counterpart == .lesson("a", .chinese))
        #expect(plan.counterpart(of: .lesson("b", .english), in: .chinese) == .home(.chinese))
        #expect(plan.alternates(of: .lesson("b", .english)) == [.lesson("b", .english)])
    }

    @Test func putsLessonsOfNoPartLast() {
        let title = LocalizedText([.english: "Part"])
        let plan = SitePlan(
            course(
                [lesson(1, "a"), lesson(5, "b"), lesson(6, "c")],
                parts: [
                    CourseSettings.Part(title: LocalizedText([:]), lessonNumbers: 2...4),
                    CourseSettings.Part(title: title, lessonNumbers: 5...6),
                ]
            )
        )
        #expect(plan.parts.map(\.title) == [title, nil])
        #expect(plan.parts.map { $0.lessons.map(\.slug) } == [["b", "c"], ["a"]])
    }

    @Test func keepsTheFirstOfTwoLessonsWithOneSlug() {
        let plan = SitePlan(course([lesson(1, "a"), lesson(2, "a")]))
        #expect(plan.lesson("a")?.number == 1)
        #expect(plan.pages.count == Set(plan.pages).count)
    }

    @Test func outlinesSectionsDownToTheThirdLevel() {
        let body = """
            ## One `call` {#one}
            > ## Quoted
            ### Within {#within}
            #### Deeper
            ## Two {#two}
            """
        let plan = SitePlan(course([lesson(1, "a", en: body)]))
        #expect(
            plan.outline(of: .lesson("a", .english)) == [
                SitePlan.OutlineEntry(level: 2, anchor: "one", title: "One call"),
                SitePlan.OutlineEntry(level: 3, anchor: "within", title: "Within"),
                SitePlan.OutlineEntry(level: 2, anchor: "two", title: "Two"),
            ]
        )
    }

    @Test func leavesQuestionsOutOfTheOutlineButNotOutOfTheSections() {
        let body = """
            ## One {#one}
            ### Within {#within}
            ## Questions {#questions}
            ### Why? {#why}
            ## Read next {#next}
            ### Papers {#papers}
            """
        let plan = SitePlan(course([lesson(1, "a", en: body)]))
        let page = Page.lesson("a", .english)
        #expect(
            plan.outline(of: page).map(\.anchor) == [
                "one", "within", "questions", "next", "papers",
            ]
        )
        #expect(
            plan.sectionAnchors(of: page) == [
                "one", "within", "questions", "why", "next", "papers",
            ]
        )
    }
}
