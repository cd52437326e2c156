import CourseModel
import Diagnostics
import LearnerProgress
import Testing
import Verdicts

@Suite struct CourseProgressTests {
    @Test func keepsTheBestGrade() {
        var progress = CourseProgress()
        for points in [4, 6, 0] { progress.record(verdict(on: "gather", points: points)) }
        let best = ExerciseRecord(best: Score(points: 6, maximum: 10))
        #expect(progress == CourseProgress(records: ["gather": best]))
    }

    @Test func replacesAGradeOutOfAnotherMaximum() {
        let old = ExerciseRecord(best: Score(points: 8, maximum: 8), hintsSeen: 2)
        var progress = CourseProgress(records: ["gather": old])
        progress.record(verdict(on: "gather", points: 4))
        let new = ExerciseRecord(best: Score(points: 4, maximum: 10), hintsSeen: 2)
        #expect(progress == CourseProgress(records: ["gather": new]))
    }

    @Test(
        arguments: [
            .notBegun, .doesNotCompile("error"), .apiDiffers([Message(en: "differs", zh: "不同")]),
            .ourFault(.init(en: "broken", zh: "broken")),
        ] as [ExerciseVerdict.State]
    )
    func forgetsAGradeThatDidNotComeToTheTests(state: ExerciseVerdict.State) {
        var progress = CourseProgress()
        progress.record(verdict(on: "gather", points: 0, state: state))
        #expect(progress == CourseProgress())
    }

    @Test func givesEachHintOnce() {
        var progress = CourseProgress()
        let taken = (1...4).map { _ in progress.takeHint(of: "gather", count: 3) }
        #expect(taken == [0, 1, 2, nil])
        #expect(progress == CourseProgress(records: ["gather": ExerciseRecord(hintsSeen: 3)]))
    }

    @Test(
        arguments: [
            (ExerciseRecord(), false, .notBegun),
            (ExerciseRecord(hintsSeen: 3), false, .notBegun),
            (ExerciseRecord(), true, .begun),
            (
                ExerciseRecord(best: Score(points: 0, maximum: 10)), true,
                .points(Score(points: 0, maximum: 10))
            ),
            (
                ExerciseRecord(best: Score(points: 10, maximum: 10)), false,
                .passed(Score(points: 10, maximum: 10))
            ),
        ] as [(ExerciseRecord, Bool, Standing)]
    )
    func tellsHowFarALearnerIs(record: ExerciseRecord, isEdited: Bool, standing: Standing) {
        #expect(Standing(record, isEdited: isEdited) == standing)
    }

    @Test func findsTheFirstExerciseThatIsNotPassed() {
        let course = sampleCourse(
            lessons: ["one"],
            exercises: ["a", "b", "c"].map { sampleExercise($0) }
        )
        var progress = CourseProgress()
        var found: [String?] = []
        for (slug, points) in [("c", 10), ("a", 10), ("b", 6), ("b", 10)] {
            progress.record(verdict(on: slug, points: points))
            found.append(progress.firstOpenExercise(of: course)?.slug)
        }
        #expect(found == ["a", "b", "b", nil])
    }

    @Test func addsUpTheParts() {
        let course = sampleCourse(
            lessons: ["one", "two", "three"],
            exercises: [
                sampleExercise("a", lesson: "one"), sampleExercise("b", lesson: "one"),
                sampleExercise("c", lesson: "three"),
            ]
        )
        var progress = CourseProgress()
        progress.record(verdict(on: "a", points: 10))
        progress.record(verdict(on: "b", points: 4))
        let title = LocalizedText([.english: "one"])
        let totals = [
            PartTotal(title: title, passed: 1, exercises: 2, points: 14, maximum: 20),
            PartTotal(title: nil, passed: 0, exercises: 1, points: 0, maximum: 10),
        ]
        #expect(progress.totals(of: course) == totals)
        let all = PartTotal(title: nil, passed: 1, exercises: 3, points: 14, maximum: 30)
        #expect(PartTotal(of: totals) == all)
    }
}
