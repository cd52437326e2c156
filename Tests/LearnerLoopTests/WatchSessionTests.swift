import Diagnostics
import LearnerLoop
import LearnerProgress
import TerminalScreen
import Testing
import Verdicts

@Suite struct WatchSessionTests {
    /// What a session wants done at each event of a sequence, after it has begun.
    private func effects(
        of events: [WatchEvent],
        progress: CourseProgress = CourseProgress()
    ) throws -> [[WatchEffect]] {
        var session = try sampleSession(progress)
        _ = session.begin()
        return events.map { session.take($0) }
    }

    private func keys(_ text: String) -> [WatchEvent] {
        text.map { .key(.character($0)) }
    }

    @Test func gradesTheExerciseItBeginsWith() throws {
        var session = try sampleSession()
        #expect(session.begin() == [.grade(slug: "count", run: 1)])
        #expect(session.grade == .running(tenths: 0, previous: nil))
    }

    @Test func remembersAVerdict() throws {
        let passed = verdict(.passed)
        #expect(try effects(of: [.graded(run: 1, .verdict(passed))]) == [[.record(passed)]])
    }

    @Test func startsAgainWhenAFileIsSavedDuringAGrade() throws {
        let late = WatchEvent.graded(run: 1, .verdict(verdict(.passed)))
        let answers = try effects(of: [.saved, late])
        #expect(answers == [[.grade(slug: "count", run: 2)], []])
    }

    @Test func keepsTheLastVerdictUntilTheNextOne() throws {
        let answer = GradeAnswer.verdict(verdict(.timedOut()))
        var session = try sampleSession()
        _ = session.begin()
        for event in [.graded(run: 1, answer), .saved, .tick] as [WatchEvent] {
            _ = session.take(event)
        }
        #expect(session.grade == .running(tenths: 1, previous: answer))
    }

    @Test func goesThroughTheExercisesAndNoFurther() throws {
        #expect(
            try effects(of: keys("pnnp")) == [
                [], [.grade(slug: "gather", run: 2)], [], [.grade(slug: "count", run: 3)],
            ]
        )
    }

    @Test func stopsAGradeAtEscape() throws {
        let late = WatchEvent.graded(run: 1, .verdict(verdict(.passed)))
        #expect(try effects(of: [.key(.escape), late, .key(.escape)]) == [[.stopGrade], [], []])
    }

    @Test func takesTheFirstHintAtOnceAndAnotherOnlyOnTheirPage() throws {
        let take = WatchEffect.takeHint(slug: "count", count: 2)
        #expect(try effects(of: keys("h")) == [[take]])
        let seen = CourseProgress(records: ["count": ExerciseRecord(hintsSeen: 1)])
        #expect(try effects(of: keys("hh"), progress: seen) == [[], [take]])
        let all = CourseProgress(records: ["count": ExerciseRecord(hintsSeen: 2)])
        #expect(try effects(of: keys("hh"), progress: all) == [[], []])
    }

    @Test(
        arguments: [
            ("ry", [[], [.reset(slug: "count")]]),
            ("rn", [[], []]),
            ("rqq", [[], [], [.quit]]),
        ] as [(String, [[WatchEffect]])]
    )
    func resetsOnlyAfterAYes(pressed: String, wanted: [[WatchEffect]]) throws {
        #expect(try effects(of: keys(pressed)) == wanted)
    }

    @Test(
        arguments: [
            (.interrupt, [.quit]), (.suspend, [.suspend]), (.redraw, [.redraw]), (.up, []),
            (.character("q"), [.quit]), (.character("g"), [.grade(slug: "count", run: 2)]),
            (.character("x"), []), (.enter, [.stopGrade]),
        ] as [(Key, [WatchEffect])]
    )
    func doesWhatAKeyMeans(key: Key, wanted: [WatchEffect]) throws {
        #expect(try effects(of: [.key(key)]) == [wanted])
    }

    @Test func changesItsLanguageAndBack() throws {
        var session = try sampleSession()
        var languages: [MessageLanguage] = []
        for event in keys("ll") {
            _ = session.take(event)
            languages.append(session.language)
        }
        #expect(languages == [.chinese, .english])
    }

    @Test func forgetsANoteAtTheNextKey() throws {
        var session = try sampleSession()
        let note = Message(en: "Done.", zh: "完成。")
        _ = session.take(.note(note))
        #expect(session.note == note)
        _ = session.take(.key(.up))
        #expect(session.note == nil)
    }
}
